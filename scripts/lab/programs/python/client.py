"""Calls as services in Python do: client.py LIBRARY TARGET. What is printed is the library's own last words."""
import sys

sys.tracebacklimit = 0


def aiohttp(url):
    import asyncio
    import aiohttp

    async def call():
        async with aiohttp.ClientSession() as session, session.get(url) as reply:
            print(reply.status, await reply.text())

    asyncio.run(call())


def httpx(url):
    import httpx

    reply = httpx.get(url)
    print(reply.status_code, reply.text)


def requests(url):
    import requests

    reply = requests.get(url, timeout=5)
    print(reply.status_code, reply.text)


def urllib3(url):
    import urllib3

    reply = urllib3.PoolManager().request("GET", url, retries=False)
    print(reply.status, reply.data)


def redis(address):
    import redis

    host, port = address.split(":")
    print(redis.Redis(host=host, port=int(port)).ping())


def psycopg(address):
    import psycopg

    host, port = address.split(":")
    psycopg.connect(host=host, port=port, dbname="orders", user="orders", connect_timeout=5)


def mysql(address):
    import mysql.connector

    host, port = address.split(":")
    mysql.connector.connect(host=host, port=int(port), user="orders", connection_timeout=3)


def pymongo(address):
    import pymongo

    print(pymongo.MongoClient(f"mongodb://{address}/", serverSelectionTimeoutMS=1500).admin.command("ping"))


def rdkafka(address):
    import confluent_kafka

    producer = confluent_kafka.Producer({"bootstrap.servers": address, "reconnect.backoff.ms": 5000})
    try:
        producer.list_topics(timeout=1.5)
    except confluent_kafka.KafkaException as failure:
        raise SystemExit(failure) from None


def grpc(target):
    import grpc

    address, _, method = target.partition("/")
    with grpc.insecure_channel(address) as channel:
        call = channel.unary_unary(f"/{method}", request_serializer=bytes, response_deserializer=bytes)
        print(call(b"\x0a\x05hello", timeout=5))


globals()[sys.argv[1]](sys.argv[2])
