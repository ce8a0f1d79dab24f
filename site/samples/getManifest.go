// Fetch a manifest as it was pushed, and check its digest.
package main

import (
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	registry, name, reference, file := os.Args[1], os.Args[2], os.Args[3], os.Args[4]

	request, err := http.NewRequest(http.MethodGet, registry+"/v2/"+name+"/manifests/"+reference, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Accept", strings.Join([]string{
		"application/vnd.oci.image.manifest.v1+json",
		"application/vnd.oci.image.index.v1+json",
		"application/vnd.docker.distribution.manifest.v2+json",
		"application/vnd.docker.distribution.manifest.list.v2+json",
	}, ", "))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}

	// The very bytes that the digest is of: do not parse and write them anew.
	bytes, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	if algorithm, encoded, isDigest := strings.Cut(reference, ":"); isDigest {
		found := fmt.Sprintf("%x", sha256.Sum256(bytes))
		if algorithm == "sha512" {
			found = fmt.Sprintf("%x", sha512.Sum512(bytes))
		}
		if found != encoded {
			log.Fatalf("expected the bytes of %s, received others", reference)
		}
	}
	if err := os.WriteFile(file, bytes, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.Header.Get("Content-Type"))
}
