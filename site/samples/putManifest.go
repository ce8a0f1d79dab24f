// Push a manifest under a tag or its digest, byte for byte.
package main

import (
	"bytes"
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name, reference, mediaType, file := os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]

	manifest, err := os.ReadFile(file)
	if err != nil {
		log.Fatal(err)
	}
	request, err := http.NewRequest(http.MethodPut, registry+"/v2/"+name+"/manifests/"+reference, bytes.NewReader(manifest))
	if err != nil {
		log.Fatal(err)
	}
	// The media type is the one that the manifest names itself.
	request.Header.Set("Content-Type", mediaType)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusCreated {
		log.Fatal(response.Status)
	}
	// If the manifest has a subject and no OCI-Subject comes back, the registry keeps no referrers:
	// update the fallback tag of the subject.
	for _, header := range []string{"Location", "OCI-Subject"} {
		fmt.Println(header, response.Header.Get(header))
	}
}
