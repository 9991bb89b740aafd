"""The line between a browser and an office: good, cut, slow, or before a server that is not well.

At `localhost`, as browsers keep pages only of what came over https or from their own computer.
"""

import http.client
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.installation import free_port

# Of the connection, not of what is sent over it.
OF_THE_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "date", "server"}


class Line:
    """Carries every request on to the office of a host name, and remembers it in `asked`.

    `answers` maps paths to a status that is given in the place of the office's; "" is every path.
    `events` maps a path to what happens, once, when it is asked for.
    """

    def __init__(self, port, host):
        self.server_port, self.host, self.port = port, host, free_port()
        self.asked, self.answers, self.events = [], {}, {}
        self._quick = threading.Event()
        self._quick.set()
        self._server = None

    @property
    def address(self):
        return f"http://localhost:{self.port}"

    def mend(self):
        """Good again, whatever was wrong."""
        self.answers = {}
        self._quick.set()
        if self._server is None:
            self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._carrier())
            threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def cut(self):
        """Nobody listens any more."""
        self._quick.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def slow(self):
        """What is asked from now on gets no answer before the line is mended."""
        self._quick.clear()

    def carry(self, request):
        path = request.path
        self.asked.append((request.command, path))
        self._quick.wait()
        if event := self.events.pop(path, None):
            event()
        status = self.answers.get(path, self.answers.get(""))
        if status:
            return status, [("Content-Type", "text/plain")], b"not well"
        return self._ask(request)

    def _ask(self, request):
        length = int(request.headers.get("Content-Length", 0))
        headers = dict(request.headers) | {"Host": self.host, "Connection": "close"}
        office = http.client.HTTPConnection("127.0.0.1", self.server_port, timeout=30)
        try:
            office.request(request.command, request.path, request.rfile.read(length), headers)
            reply = office.getresponse()
            return reply.status, reply.getheaders(), reply.read()
        finally:
            office.close()

    def _carrier(line):
        class Carrier(BaseHTTPRequestHandler):
            def do_GET(self):
                status, headers, body = line.carry(self)
                self.send_response(status)
                for name, value in headers:
                    if name.lower() not in OF_THE_CONNECTION | {"content-length"}:
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *args):
                pass

        return Carrier


@contextmanager
def line_to(port, host):
    line = Line(port, host)
    line.mend()
    try:
        yield line
    finally:
        line.cut()
