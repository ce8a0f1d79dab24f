// Open an upload session and cancel it.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name := os.Args[1], os.Args[2]

	start, err := http.Post(registry+"/v2/"+name+"/blobs/uploads/", "application/octet-stream", nil)
	if err != nil {
		log.Fatal(err)
	}
	start.Body.Close()
	if start.StatusCode != http.StatusAccepted {
		log.Fatal(start.Status)
	}
	// Location is opaque. It may be relative to the URL that was asked.
	location, err := start.Location()
	if err != nil {
		log.Fatal(err)
	}

	request, err := http.NewRequest(http.MethodDelete, location.String(), nil)
	if err != nil {
		log.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	// A failure does not matter: registries let abandoned uploads expire.
	fmt.Println(response.StatusCode)
}
