#!/usr/bin/python3
"""A mail catcher that answers as Mailpit does, as far as this project's tests ask: list, message, headers, source, views."""

import email.policy
import html
import json
import signal
import sys
import threading
import urllib.request
import uuid
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

SMTP_PORT = 1025
HTTP_PORT = 8025
SIZE_LIMIT = 32 * 1024 * 1024

messages = {}
lock = threading.Lock()


class Received:
    """One message, as it came over SMTP."""

    def __init__(self, recipients, source):
        self.id = uuid.uuid4().hex[:22]
        self.recipients = recipients
        self.source = source
        self.created = datetime.now(timezone.utc).isoformat()
        self.message = email.message_from_bytes(source, policy=email.policy.default)

    def addresses(self, header):
        field = self.message[header]
        return [{"Name": a.display_name, "Address": a.addr_spec} for a in field.addresses] if field else []

    def part(self, kind):
        body = self.message.get_body(preferencelist=(kind,))
        return body.get_content() if body else ""

    def summary(self):
        named = self.addresses("To") + self.addresses("Cc")
        hidden = [r for r in self.recipients if r not in [a["Address"] for a in named]]
        return {
            "ID": self.id,
            "MessageID": str(self.message["Message-ID"] or "").strip("<>"),
            "From": (self.addresses("From") or [None])[0],
            "To": self.addresses("To"),
            "Cc": self.addresses("Cc"),
            "Bcc": [{"Name": "", "Address": r} for r in hidden],
            "Subject": str(self.message["Subject"] or ""),
            "Created": self.created,
            "Size": len(self.source),
        }

    def headers(self):
        values = {}
        for name, value in self.message.items():
            values.setdefault(name, []).append(str(value))
        return values


class Smtp:
    """Accepts every message for any recipient."""

    async def handle_DATA(self, server, session, envelope):
        received = Received(envelope.rcpt_tos, envelope.original_content)
        with lock:
            messages[received.id] = received
        return "250 2.0.0 Ok: queued as " + received.id


class Http(BaseHTTPRequestHandler):
    """The part of Mailpit's API and pages that is asked for here."""

    def do_GET(self):
        words = self.path.split("?")[0].strip("/").split("/")
        match words:
            case ["livez"] | ["readyz"]:
                self.reply("text/plain", "ok")
            case [""]:
                self.reply("text/html", self.page())
            case ["api", "v1", "messages"]:
                newest = [m.summary() for m in self.newest()]
                self.json({"total": len(newest), "count": len(newest), "start": 0, "messages": newest})
            case ["api", "v1", "message", id]:
                self.of(id, lambda m: self.json({**m.summary(), "Text": m.part("plain"), "HTML": m.part("html")}))
            case ["api", "v1", "message", id, "headers"]:
                self.of(id, lambda m: self.json(m.headers()))
            case ["api", "v1", "message", id, "raw"]:
                self.of(id, lambda m: self.reply("text/plain", m.source.decode("utf-8", "replace")))
            case ["view", name] if name.endswith(".html"):
                self.of(name[:-5], lambda m: self.reply("text/html", m.part("html")))
            case ["view", name] if name.endswith(".txt"):
                self.of(name[:-4], lambda m: self.reply("text/plain", m.part("plain")))
            case _:
                self.missing()

    @staticmethod
    def newest():
        with lock:
            return list(reversed(messages.values()))

    def page(self):
        rows = "".join(
            f'<tr><td>{html.escape(str(m.message["To"]))}<td><a href="/view/{m.id}.html">'
            f'{html.escape(str(m.message["Subject"]))}</a>'
            for m in self.newest()
        )
        return f"<!doctype html><title>Mail</title><h1>Mail</h1><table>{rows}</table>"

    def of(self, id, answer):
        with lock:
            found = messages.get(id)
        answer(found) if found else self.missing()

    def json(self, value):
        self.reply("application/json", json.dumps(value))

    def missing(self):
        self.reply("text/plain", "404 page not found", 404)

    def reply(self, kind, text, status=200):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve():
    Controller(Smtp(), hostname="0.0.0.0", port=SMTP_PORT, data_size_limit=SIZE_LIMIT).start()
    pages = ThreadingHTTPServer(("0.0.0.0", HTTP_PORT), Http)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
    print(f"[smtpd] starting on 0.0.0.0:{SMTP_PORT}\n[http] starting on 0.0.0.0:{HTTP_PORT}", flush=True)
    pages.serve_forever()


if sys.argv[1:2] == ["readyz"]:
    urllib.request.urlopen(f"http://127.0.0.1:{HTTP_PORT}/readyz", timeout=3)
else:
    serve()
