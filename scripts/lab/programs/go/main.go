// Calls as services in Go do: `go-clients LIBRARY TARGET`. What is printed is the library's own error.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/net/http2"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

func get(client *http.Client, url string) error {
	client.Timeout = 5 * time.Second
	reply, err := client.Get(url)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	body, err := io.ReadAll(reply.Body)
	fmt.Println(reply.Status, string(body))
	return err
}

func overHTTP1(url string) error { return get(&http.Client{}, url) }

// HTTP/2 without TLS, with prior knowledge.
func overHTTP2(url string) error {
	return get(&http.Client{Transport: &http2.Transport{
		AllowHTTP: true,
		DialTLSContext: func(_ context.Context, network, address string, _ *tls.Config) (net.Conn, error) {
			return net.Dial(network, address)
		},
	}}, url)
}

type bytesCodec struct{}

func (bytesCodec) Name() string                  { return "proto" }
func (bytesCodec) Marshal(v any) ([]byte, error) { return v.([]byte), nil }
func (bytesCodec) Unmarshal(data []byte, v any) error {
	*v.(*[]byte) = data
	return nil
}

func overGRPC(target string) error {
	address, method, _ := strings.Cut(target, "/")
	connection, err := grpc.NewClient("passthrough:///"+address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return err
	}
	defer connection.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	var reply []byte
	return connection.Invoke(ctx, "/"+method, []byte("\x0a\x05hello"), &reply, grpc.ForceCodec(bytesCodec{}))
}

// A gRPC server that knows no method at all.
func serveGRPC(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	return grpc.NewServer().Serve(listener)
}

// HTTPS with an authority of its own: `https URL ROOT [CERTIFICATE KEY]`.
func overHTTPS(url string) error {
	root, err := os.ReadFile(os.Args[3])
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(root)
	config := &tls.Config{RootCAs: roots}
	if len(os.Args) > 5 {
		own, err := tls.LoadX509KeyPair(os.Args[4], os.Args[5])
		if err != nil {
			return err
		}
		config.Certificates = []tls.Certificate{own}
	}
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: config, TLSHandshakeTimeout: time.Second}}
	reply, err := client.Get(url)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	fmt.Println(reply.Status)
	return nil
}

// Uploads what has no end.
func upload(url string) error {
	request, err := http.NewRequest("PUT", url, endless{})
	if err != nil {
		return err
	}
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer reply.Body.Close()
	fmt.Println(reply.Status)
	return nil
}

type endless struct{}

func (endless) Read(to []byte) (int, error) { return len(to), nil }

// An HTTPS server: `tls-server ADDRESS FILE`, the file with certificate and key.
func serveHTTPS(address string) error {
	return http.ListenAndServeTLS(address, os.Args[3], os.Args[3], http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "hello")
	}))
}

func main() {
	calls := map[string]func(string) error{
		"https": overHTTPS, "upload": upload, "tls-server": serveHTTPS,
		"http": overHTTP1, "http2": overHTTP2, "grpc": overGRPC, "grpc-server": serveGRPC,
	}
	if err := calls[os.Args[1]](os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
