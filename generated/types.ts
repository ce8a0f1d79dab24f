// Computed from spec/ by `npm run generate`. Do not edit.

export type BinaryContent = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
export interface paths {
    "/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the registry speaks this API.
         * @description A 200 says that the registry implements this specification. Registries with access control often
         *     answer 401 here to start their own authentication, which is out of scope.
         */
        get: operations["checkSupport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/blobs/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * Fetch a blob.
         * @description Returns the bytes of a blob, or the part of them that a `Range` header asks for.
         *     The client checks what it received against the digest it asked for.
         */
        get: operations["getBlob"];
        put?: never;
        post?: never;
        /**
         * Delete a blob.
         * @description Removes a blob from the repository. A registry may have deletion switched off.
         */
        delete: operations["deleteBlob"];
        options?: never;
        /**
         * Check that a blob exists.
         * @description Answers as fetching the blob would, without the bytes, so that a client learns of its presence and size.
         */
        head: operations["headBlob"];
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/manifests/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
                 * @example latest
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        /**
         * Fetch a manifest by tag or digest.
         * @description Returns the manifest exactly as it was pushed, under the media type it was pushed with. The client lists the
         *     media types it understands in `Accept`, and checks the bytes against the digest when it asked by digest.
         */
        get: operations["getManifest"];
        /**
         * Push a manifest under a tag or its digest.
         * @description Stores the manifest byte for byte. The blobs and manifests it refers to are pushed first; only a `subject` may be
         *     missing. A registry that serves the referrers API says so for a manifest with a `subject` by sending `OCI-Subject`;
         *     when that header is missing, the client keeps the fallback tag of the subject up to date itself.
         */
        put: operations["putManifest"];
        post?: never;
        /**
         * Delete a manifest or a tag.
         * @description With a tag, only the tag goes and the manifest stays. With a digest, the manifest goes and with it every tag that
         *     pointed at it. A registry may have either kind of deletion switched off.
         */
        delete: operations["deleteManifest"];
        options?: never;
        /**
         * Check that a manifest exists.
         * @description Answers as fetching the manifest would, without its bytes. Clients resolve a tag to a digest with it.
         */
        head: operations["headManifest"];
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/blobs/uploads/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an upload, push a blob in one request, or mount one.
         * @description Without parameters a session is opened and its URL comes back in `Location`. With `digest` the blob travels in this
         *     request; a registry that cannot do that opens a session instead. With `mount`, and usually `from`, a blob of another
         *     repository is made available here; a registry that cannot mount it opens a session instead, and the client uploads
         *     as usual.
         */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/blobs/uploads/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
                 * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /**
         * Ask how much of an upload has arrived.
         * @description Tells where an open upload stands, so that a client can resume it, for instance after a 416.
         */
        get: operations["getUploadStatus"];
        /**
         * Finish an upload.
         * @description Closes the upload with the digest of the whole blob. The body is empty, or the last chunk, or the whole blob
         *     when nothing was sent before. The registry checks the digest before the blob can be seen.
         */
        put: operations["completeUpload"];
        post?: never;
        /**
         * Cancel an upload.
         * @description Ends the session and frees what it holds. A client that gives up cancels, and ignores a failure: the registry
         *     lets abandoned uploads expire anyway.
         */
        delete: operations["cancelUpload"];
        options?: never;
        head?: never;
        /**
         * Upload a chunk of a blob.
         * @description Appends bytes to an open upload. With `Content-Range` the chunk has to begin right after the last stored byte;
         *     a chunk out of sequence is refused with 416 and the upload stays as it was. Each answer names the URL for the
         *     next request.
         */
        patch: operations["uploadChunk"];
        trace?: never;
    };
    "/v2/{name}/tags/list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /**
         * List the tags of a repository.
         * @description Returns the tags in order, all of them or a page. A client that pages follows `Link` when there is one, and
         *     otherwise asks again with the last tag it saw.
         */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/{name}/referrers/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * List the manifests that refer to a manifest.
         * @description Returns an image index whose entries are the manifests of this repository that name the digest as their `subject`,
         *     such as signatures, attestations and bills of materials. Nothing found is an empty index. A 404 says that the
         *     registry does not serve this API, and the client reads the fallback tag instead.
         */
        get: operations["listReferrers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Free key-value notes. Keys are unique and usually in reverse domain notation.
         * @example {
         *       "org.opencontainers.image.created": "2026-01-31T09:00:00Z"
         *     }
         */
        Annotations: {
            [key: string]: string;
        };
        /**
         * @description The type of an artifact. An empty one counts as absent.
         * @example application/vnd.example.sbom.v1+json
         */
        ArtifactType: components["schemas"]["MediaType"] | "";
        /**
         * Format: binary
         * @description The bytes themselves. They are streamed, and never decoded as text.
         */
        BinaryContent: BinaryContent;
        /**
         * @description The first and the last byte of a chunk, both included.
         * @example 0-1023
         */
        ChunkRange: string;
        /** @description Points at content by its digest, and says what and how large it is. Unknown members are kept. */
        Descriptor: {
            mediaType: components["schemas"]["MediaType"];
            digest: components["schemas"]["Digest"];
            /**
             * Format: int64
             * @description The size of the content in bytes.
             */
            size: number;
            /** @description Where else the content can be fetched. */
            urls?: string[];
            annotations?: components["schemas"]["Annotations"];
            /** @description The content itself, when it is small. */
            data?: string;
            artifactType?: components["schemas"]["MediaType"];
            platform?: components["schemas"]["Platform"];
        };
        /**
         * @description An algorithm and the hash of the content, which together identify it. The registered algorithms have a fixed
         *     form: sha256, which every registry takes, sha512 and blake3.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        Digest: string;
        /**
         * @description The algorithm of a digest.
         * @example sha512
         */
        DigestAlgorithm: string;
        /** @description Docker's image manifest, version 2 schema 2. */
        DockerManifest: {
            /** @constant */
            schemaVersion: 2;
            /** @constant */
            mediaType: "application/vnd.docker.distribution.manifest.v2+json";
            config: components["schemas"]["Descriptor"];
            layers: components["schemas"]["Descriptor"][];
        };
        /** @description Docker's list of manifests, one per platform. */
        DockerManifestList: {
            /** @constant */
            schemaVersion: 2;
            /** @constant */
            mediaType: "application/vnd.docker.distribution.manifest.list.v2+json";
            manifests: WithRequired<components["schemas"]["Descriptor"], "platform">[];
        };
        /**
         * @description An entity tag (RFC 9110, section 8.8.3).
         * @example "v1"
         */
        EntityTag: string;
        /**
         * @description Entity tags, or `*` for any.
         * @example "v1", "v2"
         */
        EntityTagList: string;
        /** @description The JSON body of an error answer. A registry may also answer 4XX with a body of another media type. */
        ErrorBody: {
            errors: components["schemas"]["ErrorEntry"][];
        };
        /**
         * @description What went wrong. The list is closed.
         * @enum {string}
         */
        ErrorCode: "BLOB_UNKNOWN" | "BLOB_UPLOAD_INVALID" | "BLOB_UPLOAD_UNKNOWN" | "DIGEST_INVALID" | "MANIFEST_BLOB_UNKNOWN" | "MANIFEST_INVALID" | "MANIFEST_UNKNOWN" | "NAME_INVALID" | "NAME_UNKNOWN" | "SIZE_INVALID" | "UNAUTHORIZED" | "DENIED" | "UNSUPPORTED" | "TOOMANYREQUESTS";
        /** @description One error. */
        ErrorEntry: {
            code: components["schemas"]["ErrorCode"];
            /** @description For people to read. It may be empty. */
            message?: string;
            /** @description Whatever helps to resolve the error, in any form. */
            detail?: unknown;
        };
        /**
         * @description What the configuration blob of an image holds. Registries do not look into it. Docker's additional members, such as a
         *     health check, pass like any unknown one.
         */
        ImageConfig: {
            /**
             * Format: date-time
             * @description When the image was built.
             */
            created?: string;
            /** @description Who built it. */
            author?: string;
            /** @description The processor, as Go names it. */
            architecture: string;
            /** @description The operating system, as Go names it. */
            os: string;
            /** @description The version of the operating system the image needs. */
            "os.version"?: string;
            /** @description Features of the operating system the image needs. */
            "os.features"?: string[];
            /** @description The variant of the processor. */
            variant?: string;
            /** @description How a container of this image is started. */
            config?: {
                /** @description The user, and optionally the group, of the process. */
                User?: string;
                /** @description Ports the container listens on, as keys such as `80/tcp`. */
                ExposedPorts?: Record<string, never>;
                /** @description Environment variables, as `NAME=value`. */
                Env?: string[];
                /** @description The command that is always run. */
                Entrypoint?: string[];
                /** @description Default arguments of the entry point. */
                Cmd?: string[];
                /** @description Folders that hold data of their own, as keys. */
                Volumes?: Record<string, never>;
                /** @description The folder the process starts in. */
                WorkingDir?: string;
                Labels?: components["schemas"]["Annotations"];
                /** @description The signal that ends the container. */
                StopSignal?: string;
                /**
                 * @deprecated
                 * @description Windows only.
                 */
                ArgsEscaped?: boolean;
            };
            rootfs: {
                /** @constant */
                type: "layers";
                /** @description The digests of the uncompressed layers, first to last. */
                diff_ids: components["schemas"]["Digest"][];
            };
            /** @description How each layer came about. */
            history?: {
                /** Format: date-time */
                created?: string;
                author?: string;
                created_by?: string;
                comment?: string;
                empty_layer?: boolean;
            }[];
        };
        /**
         * @description A list of manifests, often one per platform. Its entries may describe any content: build caches list layers.
         *     A document that also has `layers` or `config` could be read as a manifest and is refused (CVE-2021-41190).
         */
        ImageIndex: {
            /** @constant */
            schemaVersion: 2;
            /** @constant */
            mediaType?: "application/vnd.oci.image.index.v1+json";
            artifactType?: components["schemas"]["ArtifactType"];
            manifests: components["schemas"]["Descriptor"][];
            subject?: components["schemas"]["Descriptor"];
            annotations?: components["schemas"]["Annotations"];
        };
        /**
         * @description An image for one platform, or any artifact. Unknown members are allowed, and so is a list of layers without entries.
         *     A document that also has `manifests` could be read as an index and is refused (CVE-2021-41190).
         */
        ImageManifest: {
            /** @constant */
            schemaVersion: 2;
            /** @constant */
            mediaType?: "application/vnd.oci.image.manifest.v1+json";
            artifactType?: components["schemas"]["ArtifactType"];
            config: components["schemas"]["Descriptor"];
            layers: components["schemas"]["Descriptor"][];
            subject?: components["schemas"]["Descriptor"];
            annotations?: components["schemas"]["Annotations"];
        };
        /**
         * @description An absolute URL, or a path on the same host.
         * @example /v2/library/busybox/manifests/latest
         */
        Location: string;
        /** @description The media types under which a manifest is pushed and pulled. */
        ManifestMediaType: "application/vnd.oci.image.manifest.v1+json" | "application/vnd.oci.image.index.v1+json" | "application/vnd.docker.distribution.manifest.v2+json" | "application/vnd.docker.distribution.manifest.list.v2+json";
        /**
         * @description A media type, without parameters.
         * @example application/vnd.oci.image.layer.v1.tar+gzip
         */
        MediaType: string;
        /**
         * @description A link to the next page.
         * @example </v2/library/busybox/tags/list?n=100&last=1.2>; rel="next"
         */
        NextLink: string;
        /**
         * @description The platform an image runs on.
         * @example {
         *       "architecture": "arm64",
         *       "os": "linux",
         *       "variant": "v8"
         *     }
         */
        Platform: {
            /** @description The processor, as Go names it. */
            architecture: string;
            /** @description The operating system, as Go names it. */
            os: string;
            /** @description The version of the operating system the image needs. */
            "os.version"?: string;
            /** @description Features of the operating system the image needs. */
            "os.features"?: string[];
            /** @description The variant of the processor. */
            variant?: string;
        };
        /** @description What a manifest is asked for by. */
        Reference: components["schemas"]["Tag"] | components["schemas"]["Digest"];
        /** @description The image index with which a registry lists referrers. It always names its own media type. */
        ReferrersIndex: WithRequired<components["schemas"]["ImageIndex"], "mediaType">;
        /**
         * @description A host, with its port where that is not the usual one.
         * @example registry.example.com:5000
         */
        RegistryHost: string;
        /**
         * @description The name of a repository within a registry. Many clients limit host and name together to 255 characters.
         * @example library/busybox
         */
        RepositoryName: string;
        /**
         * @description A name for a manifest within a repository that can be moved to another one.
         * @example latest
         */
        Tag: string;
        /** @description The tags of a repository. */
        TagList: {
            name: components["schemas"]["RepositoryName"];
            tags: components["schemas"]["Tag"][];
        };
        /**
         * @description The stored part of an upload, which always begins at 0.
         * @example 0-1023
         */
        UploadRange: string;
        /**
         * @description Names an upload session of our mock. Other registries shape their upload URLs as they like.
         * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
         */
        UploadSession: string;
        /** @description Media types that content is often described with. Others are as good; this list is for readers and tools. */
        WellKnownMediaType: components["schemas"]["ManifestMediaType"] | "application/vnd.oci.image.config.v1+json" | "application/vnd.oci.image.layer.v1.tar" | "application/vnd.oci.image.layer.v1.tar+gzip" | "application/vnd.oci.image.layer.v1.tar+zstd" | "application/vnd.oci.image.layer.nondistributable.v1.tar" | "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip" | "application/vnd.oci.image.layer.nondistributable.v1.tar+zstd" | "application/vnd.oci.empty.v1+json" | "application/vnd.oci.descriptor.v1+json" | "application/vnd.oci.layout.header.v1+json" | "application/vnd.docker.container.image.v1+json" | "application/vnd.docker.image.rootfs.diff.tar.gzip" | "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip";
    };
    responses: {
        /** @description The registry does not implement this specification here. */
        ApiUnsupported: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository or the blob does not exist. */
        BlobNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The chunk does not begin right after the last stored byte. */
        ChunkOutOfOrder: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The chunk is stored. */
        ChunkStored: {
            headers: {
                Location: components["headers"]["UploadLocation"];
                Range: components["headers"]["UploadRange"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The content is deleted. */
        Deleted: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description This kind of deletion is switched off. */
        DeletionDisabled: {
            headers: {
                Allow: components["headers"]["Allow"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller is known and not allowed to do this. */
        Denied: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller is known and not allowed to do this. */
        HeadDenied: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The repository name or the reference is malformed. Like every answer to HEAD it has no body. */
        HeadInvalid: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The repository or the content does not exist. */
        HeadNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The caller sent too many requests. */
        HeadTooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The caller has to authenticate first. How is out of scope. */
        HeadUnauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request line and header fields are larger than the registry accepts. */
        HeaderFieldsTooLarge: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name or the digest is malformed, or blobs cannot be deleted here. */
        InvalidBlobDeletion: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name or the digest is malformed. */
        InvalidBlobReference: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The chunk is not taken like this; the repository name, the session, the length or the range is wrong. */
        InvalidChunk: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The manifest is refused. */
        InvalidManifest: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name, the tag or the digest is malformed, or this kind of deletion is not offered here. */
        InvalidManifestDeletion: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name, the tag or the digest is malformed. */
        InvalidManifestReference: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name, the digest or the filter is malformed. */
        InvalidReferrersQuery: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name or the name of the session is malformed. */
        InvalidSession: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository name or a query parameter is malformed. */
        InvalidTagQuery: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The upload cannot be finished like this; the repository name, the session, the digest, a length or a range is wrong. */
        InvalidUpload: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The upload cannot begin like this; a repository name, a digest or the length is wrong, or the upload broke off. */
        InvalidUploadStart: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The last chunk does not begin right after the last stored byte. */
        LastChunkOutOfOrder: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The manifest, byte for byte as it was pushed. */
        Manifest: {
            headers: {
                "Docker-Content-Digest": components["headers"]["ContentDigest"];
                "Content-Length": components["headers"]["ContentLength"];
                ETag: components["headers"]["ETag"];
                "OCI-Namespace": components["headers"]["Namespace"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.oci.image.manifest.v1+json": components["schemas"]["ImageManifest"];
                "application/vnd.oci.image.index.v1+json": components["schemas"]["ImageIndex"];
                "application/vnd.docker.distribution.manifest.v2+json": components["schemas"]["DockerManifest"];
                "application/vnd.docker.distribution.manifest.list.v2+json": components["schemas"]["DockerManifestList"];
            };
        };
        /** @description The repository does not exist, or the manifest refers to content that is not there. */
        ManifestContentNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository, the tag or the manifest does not exist. */
        ManifestNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The manifest is larger than the registry accepts. */
        ManifestTooLarge: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The part of the blob that was asked for. */
        PartialBlob: {
            headers: {
                "Content-Range": components["headers"]["ContentRange"];
                "Content-Length": components["headers"]["ContentLength"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                "OCI-Namespace": components["headers"]["Namespace"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": components["schemas"]["BinaryContent"];
            };
        };
        /** @description The tag does not stand where the condition of the request demands. */
        PreconditionFailed: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The requested part lies outside the blob. */
        RangeNotSatisfiable: {
            headers: {
                "Content-Range": components["headers"]["UnsatisfiedRange"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request is answered elsewhere (RFC 9110, section 15.4). */
        Redirect: {
            headers: {
                Location: components["headers"]["RedirectLocation"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The registry does not serve the referrers API. The client reads the fallback tag instead. */
        ReferrersUnsupported: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository does not exist. */
        RepositoryNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller sent too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The request asks for more tags than the registry accepts at once. */
        TooManyTags: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The caller has to authenticate first. How is out of scope. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["Challenge"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The repository or the upload session does not exist, or the session has ended. */
        UploadNotFound: {
            headers: {
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The upload is open. */
        UploadStatus: {
            headers: {
                Location: components["headers"]["UploadLocation"];
                Range: components["headers"]["UploadRange"];
                Warning: components["headers"]["Warning"];
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Return only referrers of this type.
         * @example application/vnd.example.sbom.v1
         */
        ArtifactType: components["schemas"]["MediaType"];
        /**
         * @description The digest of everything that was uploaded, where chunks went before as well.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        CompletedDigest: components["schemas"]["Digest"];
        /**
         * @description The number of bytes in the body. A request that opens a chunked upload sends 0.
         *     Clients that stream leave it out and use chunked transfer coding.
         * @example 2
         */
        ContentLength: number;
        /**
         * @description Zero, as the request has no body.
         * @example 0
         */
        ContentLengthOfNothing: 0;
        /**
         * @description The first and the last byte of the chunk within the blob, both counted from zero and both included.
         * @example 0-1
         */
        ContentRange: components["schemas"]["ChunkRange"];
        /**
         * @description The digest of the content. Its colon is sent as a colon.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        Digest: components["schemas"]["Digest"];
        /**
         * @description The algorithm of the digest the upload will be closed with, when it is not sha256.
         * @example sha512
         */
        DigestAlgorithm: components["schemas"]["DigestAlgorithm"];
        /**
         * @description The digest of the blob that travels in this request.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        ExpectedDigest: components["schemas"]["Digest"];
        /**
         * @description Store the manifest only if the tag still points at the manifest with this `ETag`.
         * @example "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
         */
        IfMatch: components["schemas"]["EntityTagList"];
        /**
         * @description Store the manifest only if the tag does not exist yet (`*`), or does not point at a manifest with this `ETag`.
         * @example *
         */
        IfNoneMatch: components["schemas"]["EntityTagList"];
        /**
         * @description The last tag already seen. The list goes on after it, whether or not that tag still exists.
         * @example 1.2
         */
        LastTag: components["schemas"]["Tag"];
        /**
         * @description The digest of a blob to make available here from another repository.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        Mount: components["schemas"]["Digest"];
        /**
         * @description The repository to mount from. Without it the registry may look for the blob itself.
         * @example library/alpine
         */
        MountFrom: components["schemas"]["RepositoryName"];
        /**
         * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
         * @example library/busybox
         */
        Name: components["schemas"]["RepositoryName"];
        /**
         * @description Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it.
         * @example registry.example.com
         */
        Namespace: components["schemas"]["RegistryHost"];
        /**
         * @description A tag to create for the manifest, on a push by digest. Repeated, it creates several at once; ten in one request ought to work.
         * @example [
         *       "1.2.3",
         *       "1.2"
         *     ]
         */
        NewTag: components["schemas"]["Tag"][];
        /**
         * @description How many tags to return at most. Zero gives an empty list.
         * @example 100
         */
        PageSize: number;
        /**
         * @description The part of the blob to return, in bytes (RFC 9110, section 14). A value that cannot be read is ignored.
         * @example bytes=0-0
         */
        Range: string;
        /**
         * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
         * @example latest
         */
        Reference: components["schemas"]["Reference"];
        /**
         * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
         * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
         */
        Session: components["schemas"]["UploadSession"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The unit in which parts of the blob can be asked for.
         * @example bytes
         */
        AcceptRanges: "bytes" | "none";
        /**
         * @description Each tag that was created, as a list or as repeated fields.
         * @example [
         *       "1.2.3",
         *       "1.2"
         *     ]
         */
        AcceptedTags: components["schemas"]["Tag"][];
        /**
         * @description The methods this resource answers to (RFC 9110, section 10.2.1).
         * @example GET, HEAD, PUT
         */
        Allow: string;
        /**
         * @description A URL from which the blob can be pulled, absolute or relative. It may be on another host.
         * @example /v2/library/busybox/blobs/sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        BlobLocation: components["schemas"]["Location"];
        /**
         * @description How to authenticate (RFC 9110, section 11.6.1). The schemes themselves are out of scope.
         * @example Bearer realm="https://auth.example.com/token"
         */
        Challenge: string;
        /**
         * @description The smallest size in bytes of a chunk other than the last. Sent by registries that have such a limit.
         * @example 1024
         */
        ChunkMinLength: number;
        /**
         * @description The digest of the content.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        ContentDigest: components["schemas"]["Digest"];
        /**
         * @description The size of the body in bytes.
         * @example 2
         */
        ContentLength: number;
        /**
         * @description The size of the content in bytes. The answer itself has no body.
         * @example 2
         */
        ContentLengthOfHead: number;
        /**
         * @description Which bytes of the blob the body holds, and its full size (RFC 9110, section 14.4).
         * @example bytes 0-0/2
         */
        ContentRange: string;
        /**
         * @description Identifies this version of what the tag points at, for conditional requests.
         * @example "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
         */
        ETag: components["schemas"]["EntityTag"];
        /**
         * @description The filters the registry applied to the list.
         * @example [
         *       "artifactType"
         *     ]
         */
        FiltersApplied: "artifactType"[];
        /**
         * @deprecated
         * @description Sent by older registries. Clients do not rely on it.
         * @example registry/2.0
         */
        LegacyApiVersion: "registry/2.0";
        /**
         * @deprecated
         * @description Sent by older registries. Clients do not rely on it and follow `Location`.
         * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
         */
        LegacyUploadUuid: string;
        /**
         * @description The media type of the manifest, without parameters.
         * @example application/vnd.oci.image.manifest.v1+json
         */
        ManifestContentType: components["schemas"]["ManifestMediaType"];
        /**
         * @description A URL from which the manifest can be pulled, absolute or relative.
         * @example /v2/library/busybox/manifests/latest
         */
        ManifestLocation: components["schemas"]["Location"];
        /**
         * @description The `ns` of the request, echoed by a proxy that used it.
         * @example registry.example.com
         */
        Namespace: components["schemas"]["RegistryHost"];
        /**
         * @description The URL of the next page of referrers (RFC 8288). Sent whenever the list was split.
         * @example </v2/library/busybox/referrers/sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a?last=sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a>; rel="next"
         */
        NextReferrers: components["schemas"]["NextLink"];
        /**
         * @description The URL of the next page of tags (RFC 8288), when there is one.
         * @example </v2/library/busybox/tags/list?n=100&last=1.2>; rel="next"
         */
        NextTags: components["schemas"]["NextLink"];
        /**
         * @description The URL to send the request to instead. `Authorization` is not forwarded to another host.
         * @example https://storage.example.com/blobs/44136fa355b3
         */
        RedirectLocation: components["schemas"]["Location"];
        /**
         * @description When to try again, in seconds or as a date (RFC 9110, section 10.2.3).
         * @example 30
         */
        RetryAfter: string;
        /**
         * @description The digest under which the blob is stored.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        StoredDigest: components["schemas"]["Digest"];
        /**
         * @description The digest under which the manifest is stored.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        StoredManifestDigest: components["schemas"]["Digest"];
        /**
         * @description The digest of the manifest's `subject`. It says that the registry serves the referrers API and took note of it.
         * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
         */
        Subject: components["schemas"]["Digest"];
        /**
         * @description The full size of the blob.
         * @example bytes *\/2
         */
        UnsatisfiedRange: string;
        /**
         * @description The URL for the next request of this upload, absolute or relative. It is opaque and may carry query parameters that
         *     matter: clients follow it as it came and only add `digest` when they finish.
         * @example /v2/library/busybox/blobs/uploads/8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
         */
        UploadLocation: components["schemas"]["Location"];
        /**
         * @description The bytes of the blob stored so far, from 0 to the position of the last one.
         * @example 0-1
         */
        UploadRange: components["schemas"]["UploadRange"];
        /**
         * @description Something the user should hear of. Clients show it, once, and never act on it. All warnings of an answer together stay within 4096 bytes.
         * @example 299 - "This tag will be removed next month."
         */
        Warning: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    checkSupport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registry implements this specification. */
            200: {
                headers: {
                    "Docker-Distribution-API-Version": components["headers"]["LegacyApiVersion"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["ApiUnsupported"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    getBlob: {
        parameters: {
            query?: {
                /**
                 * @description Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it.
                 * @example registry.example.com
                 */
                ns?: components["parameters"]["Namespace"];
            };
            header?: {
                /**
                 * @description The part of the blob to return, in bytes (RFC 9110, section 14). A value that cannot be read is ignored.
                 * @example bytes=0-0
                 */
                Range?: components["parameters"]["Range"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole blob. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Length": components["headers"]["ContentLength"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    "OCI-Namespace": components["headers"]["Namespace"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["BinaryContent"];
                };
            };
            206: components["responses"]["PartialBlob"];
            400: components["responses"]["InvalidBlobReference"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["BlobNotFound"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    deleteBlob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Deleted"];
            400: components["responses"]["InvalidBlobDeletion"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["BlobNotFound"];
            405: components["responses"]["DeletionDisabled"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    headBlob: {
        parameters: {
            query?: {
                /**
                 * @description Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it.
                 * @example registry.example.com
                 */
                ns?: components["parameters"]["Namespace"];
            };
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The blob exists. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Length": components["headers"]["ContentLengthOfHead"];
                    "Accept-Ranges": components["headers"]["AcceptRanges"];
                    "OCI-Namespace": components["headers"]["Namespace"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["HeadInvalid"];
            401: components["responses"]["HeadUnauthorized"];
            403: components["responses"]["HeadDenied"];
            404: components["responses"]["HeadNotFound"];
            429: components["responses"]["HeadTooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    getManifest: {
        parameters: {
            query?: {
                /**
                 * @description Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it.
                 * @example registry.example.com
                 */
                ns?: components["parameters"]["Namespace"];
            };
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
                 * @example latest
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Manifest"];
            400: components["responses"]["InvalidManifestReference"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["ManifestNotFound"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    putManifest: {
        parameters: {
            query?: {
                /**
                 * @description A tag to create for the manifest, on a push by digest. Repeated, it creates several at once; ten in one request ought to work.
                 * @example [
                 *       "1.2.3",
                 *       "1.2"
                 *     ]
                 */
                tag?: components["parameters"]["NewTag"];
            };
            header?: {
                /**
                 * @description Store the manifest only if the tag still points at the manifest with this `ETag`.
                 * @example "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description Store the manifest only if the tag does not exist yet (`*`), or does not point at a manifest with this `ETag`.
                 * @example *
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
                 * @example latest
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        /** @description The manifest. `Content-Type` equals its `mediaType`, when it has one. */
        requestBody: {
            content: {
                "application/vnd.oci.image.manifest.v1+json": components["schemas"]["ImageManifest"];
                "application/vnd.oci.image.index.v1+json": components["schemas"]["ImageIndex"];
                "application/vnd.docker.distribution.manifest.v2+json": components["schemas"]["DockerManifest"];
                "application/vnd.docker.distribution.manifest.list.v2+json": components["schemas"]["DockerManifestList"];
            };
        };
        responses: {
            /** @description The manifest is stored. */
            201: {
                headers: {
                    Location: components["headers"]["ManifestLocation"];
                    "Docker-Content-Digest": components["headers"]["StoredManifestDigest"];
                    "OCI-Subject": components["headers"]["Subject"];
                    "OCI-Tag": components["headers"]["AcceptedTags"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidManifest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["ManifestContentNotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["ManifestTooLarge"];
            414: components["responses"]["TooManyTags"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeaderFieldsTooLarge"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    deleteManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
                 * @example latest
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Deleted"];
            400: components["responses"]["InvalidManifestDeletion"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["ManifestNotFound"];
            405: components["responses"]["DeletionDisabled"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    headManifest: {
        parameters: {
            query?: {
                /**
                 * @description Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it.
                 * @example registry.example.com
                 */
                ns?: components["parameters"]["Namespace"];
            };
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description A tag, or the digest of the manifest. A value with a colon can only be a digest.
                 * @example latest
                 */
                reference: components["parameters"]["Reference"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest exists. */
            200: {
                headers: {
                    "Docker-Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Length": components["headers"]["ContentLengthOfHead"];
                    "Content-Type": components["headers"]["ManifestContentType"];
                    ETag: components["headers"]["ETag"];
                    "OCI-Namespace": components["headers"]["Namespace"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["HeadInvalid"];
            401: components["responses"]["HeadUnauthorized"];
            403: components["responses"]["HeadDenied"];
            404: components["responses"]["HeadNotFound"];
            429: components["responses"]["HeadTooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    startUpload: {
        parameters: {
            query?: {
                /**
                 * @description The digest of the blob that travels in this request.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest?: components["parameters"]["ExpectedDigest"];
                /**
                 * @description The algorithm of the digest the upload will be closed with, when it is not sha256.
                 * @example sha512
                 */
                "digest-algorithm"?: components["parameters"]["DigestAlgorithm"];
                /**
                 * @description The digest of a blob to make available here from another repository.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                mount?: components["parameters"]["Mount"];
                /**
                 * @description The repository to mount from. Without it the registry may look for the blob itself.
                 * @example library/alpine
                 */
                from?: components["parameters"]["MountFrom"];
            };
            header?: {
                /**
                 * @description The number of bytes in the body. A request that opens a chunked upload sends 0.
                 *     Clients that stream leave it out and use chunked transfer coding.
                 * @example 2
                 */
                "Content-Length"?: components["parameters"]["ContentLength"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        /** @description The whole blob, when `digest` is given; otherwise empty. */
        requestBody?: {
            content: {
                "application/octet-stream": components["schemas"]["BinaryContent"];
            };
        };
        responses: {
            /** @description The blob is stored or mounted. */
            201: {
                headers: {
                    Location: components["headers"]["BlobLocation"];
                    "Docker-Content-Digest": components["headers"]["StoredDigest"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description An upload session is open. */
            202: {
                headers: {
                    Location: components["headers"]["UploadLocation"];
                    "OCI-Chunk-Min-Length": components["headers"]["ChunkMinLength"];
                    "Docker-Upload-UUID": components["headers"]["LegacyUploadUuid"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidUploadStart"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["RepositoryNotFound"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    getUploadStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
                 * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["UploadStatus"];
            400: components["responses"]["InvalidSession"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["UploadNotFound"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    completeUpload: {
        parameters: {
            query: {
                /**
                 * @description The digest of everything that was uploaded, where chunks went before as well.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["CompletedDigest"];
            };
            header?: {
                /**
                 * @description The first and the last byte of the chunk within the blob, both counted from zero and both included.
                 * @example 0-1
                 */
                "Content-Range"?: components["parameters"]["ContentRange"];
                /**
                 * @description The number of bytes in the body. A request that opens a chunked upload sends 0.
                 *     Clients that stream leave it out and use chunked transfer coding.
                 * @example 2
                 */
                "Content-Length"?: components["parameters"]["ContentLength"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
                 * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** @description The last chunk or the whole blob, when bytes are still missing. */
        requestBody?: {
            content: {
                "application/octet-stream": components["schemas"]["BinaryContent"];
            };
        };
        responses: {
            /** @description The blob is stored. */
            201: {
                headers: {
                    Location: components["headers"]["BlobLocation"];
                    "Docker-Content-Digest": components["headers"]["StoredDigest"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidUpload"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["UploadNotFound"];
            416: components["responses"]["LastChunkOutOfOrder"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Zero, as the request has no body.
                 * @example 0
                 */
                "Content-Length"?: components["parameters"]["ContentLengthOfNothing"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
                 * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload is cancelled. */
            204: {
                headers: {
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidSession"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["UploadNotFound"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    uploadChunk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The first and the last byte of the chunk within the blob, both counted from zero and both included.
                 * @example 0-1
                 */
                "Content-Range"?: components["parameters"]["ContentRange"];
                /**
                 * @description The number of bytes in the body. A request that opens a chunked upload sends 0.
                 *     Clients that stream leave it out and use chunked transfer coding.
                 * @example 2
                 */
                "Content-Length"?: components["parameters"]["ContentLength"];
            };
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description Names the upload session. Only the registry makes it; clients follow `Location` and never build this path.
                 * @example 8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33
                 */
                session: components["parameters"]["Session"];
            };
            cookie?: never;
        };
        /** @description The bytes of the chunk. */
        requestBody: {
            content: {
                "application/octet-stream": components["schemas"]["BinaryContent"];
            };
        };
        responses: {
            202: components["responses"]["ChunkStored"];
            400: components["responses"]["InvalidChunk"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["UploadNotFound"];
            416: components["responses"]["ChunkOutOfOrder"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /**
                 * @description How many tags to return at most. Zero gives an empty list.
                 * @example 100
                 */
                n?: components["parameters"]["PageSize"];
                /**
                 * @description The last tag already seen. The list goes on after it, whether or not that tag still exists.
                 * @example 1.2
                 */
                last?: components["parameters"]["LastTag"];
            };
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags, sorted. */
            200: {
                headers: {
                    Link: components["headers"]["NextTags"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["InvalidTagQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["RepositoryNotFound"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
    listReferrers: {
        parameters: {
            query?: {
                /**
                 * @description Return only referrers of this type.
                 * @example application/vnd.example.sbom.v1
                 */
                artifactType?: components["parameters"]["ArtifactType"];
            };
            header?: never;
            path: {
                /**
                 * @description The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`.
                 * @example library/busybox
                 */
                name: components["parameters"]["Name"];
                /**
                 * @description The digest of the content. Its colon is sent as a colon.
                 * @example sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The referrers, as an image index. */
            200: {
                headers: {
                    Link: components["headers"]["NextReferrers"];
                    "OCI-Filters-Applied": components["headers"]["FiltersApplied"];
                    Warning: components["headers"]["Warning"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.oci.image.index.v1+json": components["schemas"]["ReferrersIndex"];
                };
            };
            400: components["responses"]["InvalidReferrersQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Denied"];
            404: components["responses"]["ReferrersUnsupported"];
            429: components["responses"]["TooManyRequests"];
            "3XX": components["responses"]["Redirect"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
