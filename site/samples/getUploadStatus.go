// Open an upload session and ask how much of it has arrived.
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

	response, err := http.Get(location.String())
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusNoContent {
		log.Fatal(response.Status)
	}
	// Range says what is there, Location where to send the rest.
	for _, header := range []string{"Range", "Location"} {
		fmt.Println(header, response.Header.Get(header))
	}
}
