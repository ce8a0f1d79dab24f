// Fetch a blob into a file and check its digest.
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
	registry, name, digest, file := os.Args[1], os.Args[2], os.Args[3], os.Args[4]

	response, err := http.Get(registry + "/v2/" + name + "/blobs/" + digest)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}

	algorithm, encoded, _ := strings.Cut(digest, ":")
	hash := sha256.New()
	if algorithm == "sha512" {
		hash = sha512.New()
	}
	out, err := os.Create(file)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := io.Copy(io.MultiWriter(out, hash), response.Body); err != nil {
		log.Fatal(err)
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
	if fmt.Sprintf("%x", hash.Sum(nil)) != encoded {
		log.Fatalf("expected the bytes of %s, received others", digest)
	}
}
