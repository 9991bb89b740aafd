"""Which office answers at a host name."""

LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")


def office_for_host(host, hosts, home=""):
    """The slug of the office that answers at `host`, or None: unknown hosts get no office.

    `hosts` maps the host names of published offices to their slugs. An office's own name always
    wins. Beyond that `home` answers loopback names; and where one office is all there is, it
    answers every host that the installation admits at all (ALLOWED_HOSTS is checked before).
    """
    host = host.lower().rstrip(".")
    if host in hosts:
        return hosts[host]
    slugs = set(hosts.values())
    if host in LOOPBACK and home in slugs:
        return home
    if len(slugs) == 1:
        return next(iter(slugs))
    return None
