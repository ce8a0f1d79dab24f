// Ask whether a blob is there, and how large it is.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry, name, digest := os.Args[1], os.Args[2], os.Args[3]

	response, err := http.Head(registry + "/v2/" + name + "/blobs/" + digest)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	// 404: it is not there. An answer to HEAD has no body, not even an error's.
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}
	fmt.Println(response.Header.Get("Content-Length"))
}
