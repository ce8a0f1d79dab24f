// Ask whether a registry speaks this API.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

func main() {
	registry := os.Args[1]

	response, err := http.Get(registry + "/v2/")
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	// 200: it does. 401: it wants to know who asks before it says more.
	if response.StatusCode != http.StatusOK {
		log.Fatal(response.Status)
	}
	fmt.Println(response.StatusCode)
}
