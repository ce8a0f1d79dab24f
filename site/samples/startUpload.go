// Open an upload session and show where it goes on.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name := os.Args[1], os.Args[2]

	response, err := http.Post(registry+"/v2/"+name+"/blobs/uploads/", "application/octet-stream", nil)
	if err != nil {
		log.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusAccepted {
		log.Fatal(response.Status)
	}
	// Location is opaque. It may be relative to the URL that was asked.
	location, err := response.Location()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(location)
}
