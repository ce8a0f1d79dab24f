// Ask whether a manifest is there, and what it is.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	registry, name, reference := os.Args[1], os.Args[2], os.Args[3]

	request, err := http.NewRequest(http.MethodHead, registry+"/v2/"+name+"/manifests/"+reference, nil)
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
	// 404: it is not there. An answer to HEAD has no body, not even an error's.
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}
	for _, header := range []string{"Content-Type", "Content-Length", "Docker-Content-Digest"} {
		fmt.Println(header, response.Header.Get(header))
	}
}
