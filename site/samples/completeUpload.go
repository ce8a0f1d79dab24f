// Push a blob: open an upload session, and finish it with all the bytes.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name, digest, file := os.Args[1], os.Args[2], os.Args[3], os.Args[4]

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
	if location.RawQuery != "" {
		location.RawQuery += "&"
	}
	location.RawQuery += "digest=" + digest

	blob, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	info, err := blob.Stat()
	if err != nil {
		log.Fatal(err)
	}
	request, err := http.NewRequest(http.MethodPut, location.String(), blob)
	if err != nil {
		log.Fatal(err)
	}
	request.ContentLength = info.Size()
	request.Header.Set("Content-Type", "application/octet-stream")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusCreated {
		log.Fatal(response.Status)
	}
	fmt.Println(response.Header.Get("Location"))
}
