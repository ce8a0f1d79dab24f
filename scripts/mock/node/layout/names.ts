/** The annotation with which an image layout names a tag, as the specification of the layout has it. */
export const REFERENCE_NAME = 'org.opencontainers.image.ref.name';

/** Our annotation of an index, or of an entry, that says which repository it belongs to. */
export const REPOSITORY = 'oci-distribution-kit.repository';
