module meshbook.test/lab

go 1.24

require (
	golang.org/x/net v0.43.0
	google.golang.org/grpc v1.74.2
)

require (
	golang.org/x/sys v0.35.0 // indirect
	golang.org/x/text v0.28.0 // indirect
	google.golang.org/genproto/googleapis/rpc v0.0.0-20250528174236-200df99c418a // indirect
	google.golang.org/protobuf v1.36.6 // indirect
)
