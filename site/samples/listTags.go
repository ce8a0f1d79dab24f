// List the tags of a repository, page by page.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"
)

func main() {
	registry, name := os.Args[1], os.Args[2]

	next := regexp.MustCompile(`<([^>]+)>; *rel="?next"?`)
	url := registry + "/v2/" + name + "/tags/list?n=100"
	for url != "" {
		response, err := http.Get(url)
		if err != nil {
			log.Fatal(err)
		}
		if response.StatusCode != http.StatusOK {
			log.Fatal(response.Status)
		}
		var page struct{ Tags []string }
		if err := json.NewDecoder(response.Body).Decode(&page); err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		for _, tag := range page.Tags {
			fmt.Println(tag)
		}
		// Without Link this was the last page.
		url = ""
		if link := next.FindStringSubmatch(response.Header.Get("Link")); link != nil {
			target, err := response.Request.URL.Parse(link[1])
			if err != nil {
				log.Fatal(err)
			}
			url = target.String()
		}
	}
}
