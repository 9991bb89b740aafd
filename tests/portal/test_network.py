import socket

import pytest

from tests.conftest import NetworkIsOff

ELSEWHERE = ("192.0.2.1", 80)  # an address that documentation may use and nobody has


def test_a_test_cannot_connect_to_another_computer():
    with socket.socket() as client, pytest.raises(NetworkIsOff, match=r"192\.0\.2\.1"):
        client.connect(ELSEWHERE)
    with socket.socket() as client, pytest.raises(NetworkIsOff, match=r"192\.0\.2\.1"):
        client.connect_ex(ELSEWHERE)


def test_a_test_cannot_look_up_a_name():
    with pytest.raises(NetworkIsOff, match=r"example\.org"):
        socket.create_connection(("example.org", 80))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_test_can_connect_to_this_computer(host):
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection((host, server.getsockname()[1])) as client,
    ):
        client.sendall(b"here")
        connection, _address = server.accept()
        with connection:
            assert connection.recv(4) == b"here"
