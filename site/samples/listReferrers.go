// List what refers to a manifest, from the fallback tag where the registry keeps no referrers.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"
	"strings"
)

func main() {
	registry, name, digest := os.Args[1], os.Args[2], os.Args[3]

	next := regexp.MustCompile(`<([^>]+)>; *rel="?next"?`)
	url := registry + "/v2/" + name + "/referrers/" + digest
	for url != "" {
		response := get(url)
		if response.StatusCode == http.StatusNotFound {
			algorithm, encoded, _ := strings.Cut(digest, ":")
			response = get(fmt.Sprintf("%s/v2/%s/manifests/%s-%.64s", registry, name, algorithm, encoded))
			// Without a fallback tag there are no referrers.
			if response.StatusCode == http.StatusNotFound {
				return
			}
		}
		if response.StatusCode != http.StatusOK {
			log.Fatal(response.Status)
		}
		var index struct {
			Manifests []struct{ Digest, ArtifactType string }
		}
		if err := json.NewDecoder(response.Body).Decode(&index); err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		for _, referrer := range index.Manifests {
			fmt.Println(referrer.Digest, referrer.ArtifactType)
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

func get(url string) *http.Response {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Accept", "application/vnd.oci.image.index.v1+json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	return response
}
