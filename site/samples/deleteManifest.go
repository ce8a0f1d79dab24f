// Delete a tag, or a manifest by its digest.
package main

import (
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name, reference := os.Args[1], os.Args[2], os.Args[3]

	request, err := http.NewRequest(http.MethodDelete, registry+"/v2/"+name+"/manifests/"+reference, nil)
	if err != nil {
		log.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	// 202: it is gone. 405: this registry has deletion switched off.
	if response.StatusCode != http.StatusAccepted {
		log.Fatal(response.Status)
	}
}
