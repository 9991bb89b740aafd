"""The host name chooses the office; unknown hosts get none."""

import pytest

from offices.hosts import office_for_host

TWO = {"a.example.gov.bd": "a", "b.example.gov.bd": "b"}
ONE = {"a.example.gov.bd": "a"}


@pytest.mark.parametrize(
    ("host", "hosts", "home", "office"),
    [
        pytest.param("a.example.gov.bd", TWO, "", "a", id="its own name"),
        pytest.param("B.Example.GOV.BD.", TWO, "", "b", id="capitals and a final dot"),
        pytest.param("c.example.gov.bd", TWO, "a", None, id="an unknown name"),
        pytest.param("localhost", TWO, "b", "b", id="loopback, at home"),
        pytest.param("127.0.0.1", TWO, "b", "b", id="loopback by number"),
        pytest.param("localhost", TWO, "", None, id="loopback, no home"),
        pytest.param("localhost", TWO, "c", None, id="a home that has no pages"),
        pytest.param("c.example.gov.bd", ONE, "", "a", id="one office answers every host"),
        pytest.param("localhost", {}, "a", None, id="no office at all"),
    ],
)
def test_a_host_leads_to_one_office_or_none(host, hosts, home, office):
    assert office_for_host(host, hosts, home) == office
