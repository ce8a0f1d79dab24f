// Push a blob in chunks.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
)

func main() {
	registry, name, digest, file := os.Args[1], os.Args[2], os.Args[3], os.Args[4]

	blob, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	response := send(http.MethodPost, registry+"/v2/"+name+"/blobs/uploads/", "", nil, http.StatusAccepted)
	size := 5 * 1024 * 1024
	if least, err := strconv.Atoi(response.Header.Get("OCI-Chunk-Min-Length")); err == nil {
		size = max(size, least)
	}

	chunk := make([]byte, size)
	for start := 0; ; {
		length, err := io.ReadFull(blob, chunk)
		if length == 0 && err == io.EOF {
			break
		}
		if err != nil && err != io.ErrUnexpectedEOF {
			log.Fatal(err)
		}
		contentRange := fmt.Sprintf("%d-%d", start, start+length-1)
		response = send(http.MethodPatch, locationOf(response), contentRange, chunk[:length], http.StatusAccepted)
		start += length
	}

	end, err := response.Location()
	if err != nil {
		log.Fatal(err)
	}
	if end.RawQuery != "" {
		end.RawQuery += "&"
	}
	end.RawQuery += "digest=" + digest
	response = send(http.MethodPut, end.String(), "", nil, http.StatusCreated)
	fmt.Println(response.Header.Get("Location"))
}

// locationOf gives the URL for the next request. Location is opaque, and may be relative to the URL that was asked.
func locationOf(response *http.Response) string {
	location, err := response.Location()
	if err != nil {
		log.Fatal(err)
	}
	return location.String()
}

func send(method, url, contentRange string, body []byte, status int) *http.Response {
	request, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	if contentRange != "" {
		request.Header.Set("Content-Type", "application/octet-stream")
		request.Header.Set("Content-Range", contentRange)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != status {
		log.Fatal(response.Status)
	}
	return response
}
