#!/usr/bin/env bash
# Puts Nagorik Sanad on a Debian or Ubuntu server: nginx, systemd, a certificate. Run as root from
# the copy of the program that shall serve. Run again after an upgrade, or with other hosts: it
# does what is missing, and keeps the settings, the database and the pages.
set -euo pipefail
umask 022

usage() {
    cat <<'USAGE'
portal/deploy/install.sh --host NAME[,NAME…] --email ADDRESS [--scheme http]
  --host     the names at which this server is reached, the first for the certificate
  --email    where the certificate authority writes when something is wrong (https only)
  --scheme   https (default), or http within an office's own network
  --stage    a folder: write everything below it and touch nothing else of this computer (a trial)
Without flags a second run takes names and scheme from the settings of the first.
USAGE
}

say() { printf -- '- %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

hosts="${SANAD_HOST:-}" email="${SANAD_EMAIL:-}" scheme="" stage=""
while [ $# -gt 0 ]; do
    case "$1" in
        --help | -h) usage; exit 0 ;;
        --host | --email | --scheme | --stage) [ $# -gt 1 ] || stop "$1 needs a value. --help tells more." ;;
        *) stop "“$1” is not understood. --help tells what is." ;;
    esac
    case "$1" in
        --host) hosts="$2" ;;
        --email) email="$2" ;;
        --scheme) scheme="$2" ;;
        --stage) stage="${2%/}" ;;
    esac
    shift 2
done
[ -z "$stage" ] || [ "${stage#/}" != "$stage" ] || stop "--stage needs a whole path, from the root."

# Where things are

code=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
deploy="$code/portal/deploy"
user=sanad
data="$stage/var/lib/nagorik-sanad"
conf="$stage/etc/nagorik-sanad"
env_file="$conf/env"
logs="$stage/var/log/nginx"
acme="$stage/var/www/letsencrypt"
units="$stage/etc/systemd/system"
sites="$stage/etc/nginx"
command="$stage/usr/local/bin/sanad"
socket="$stage/run/nagorik-sanad/gunicorn.sock"
python="${SANAD_PYTHON:-/usr/bin/python3}" # the system's, which every user can run
venv="${SANAD_VENV:-$code/.venv}" # for a trial: one that is there already
http="${SANAD_HTTP:-80}" https="${SANAD_HTTPS:-443}"

# What is asked for

setting() { [ ! -f "$env_file" ] || sed -n "s/^$1=//p" "$env_file"; }
[ -n "$hosts" ] || hosts=$(setting ALLOWED_HOSTS)
[ -n "$scheme" ] || scheme=$(setting PUBLIC_SCHEME)
scheme="${scheme:-https}"
[ -n "$hosts" ] || { usage >&2; exit 1; }
[[ "$hosts" =~ ^[a-z0-9.-]+(,[a-z0-9.-]+)*$ ]] ||
    stop "“$hosts”: write names in small Latin letters with commas between, such as charter.example.gov.bd."
[[ "$scheme" =~ ^https?$ ]] || stop "--scheme is https or http."
first="${hosts%%,*}"
certificate="$stage/etc/letsencrypt/live/$first"
if [ -z "$stage" ]; then
    [ "$(id -u)" -eq 0 ] || stop "Run this as root: sudo $0 …"
    command -v apt-get >/dev/null || stop "This script knows Debian and Ubuntu. For others see $deploy/README.md."
    [ "$scheme" = http ] || [ -f "$certificate/fullchain.pem" ] || [ -n "$email" ] ||
        stop "A certificate needs --email ADDRESS."
fi

fill() { # a file of ours with the words between @ signs filled in
    local bind="unix:$socket" brotli="# without brotli: its module is not installed"
    [ -n "$stage" ] || ! compgen -G "/etc/nginx/modules-enabled/*brotli-static*" >/dev/null || brotli="brotli_static on;"
    sed -e "s|@CODE@|$code|g" -e "s|@VENV@|$venv|g" -e "s|@DATA@|$data|g" -e "s|@CONF@|$conf/nginx|g" \
        -e "s|@ENV@|$env_file|g" -e "s|@LOGS@|$logs|g" -e "s|@ACME@|$acme|g" -e "s|@USER@|$user|g" \
        -e "s|@HOSTS@|${hosts//,/ }|g" -e "s|@CERTIFICATE@|$certificate|g" -e "s|@BIND@|$bind|g" \
        -e "s|@BACKEND@|$bind|g" -e "s|@BROTLI@|$brotli|g" -e "s|@HTTP@|$http|g" -e "s|@HTTPS@|$https|g" "$1"
}
put() { # FROM TO: written only if it differs, in one step
    fill "$1" >"$2.new"
    if cmp -s "$2.new" "$2"; then rm "$2.new"; else mv "$2.new" "$2"; fi
}
as_user() { if [ -n "$stage" ]; then "$@"; else runuser -u "$user" -- "$@"; fi; }
manage() { (cd "$code" && as_user env "ENV_FILE=$env_file" "$venv/bin/python" manage.py "$@"); }

# Programs and the user

if [ -z "$stage" ]; then
    wanted=(nginx-light python3 python3-venv)
    [ "$scheme" = http ] || wanted+=(certbot)
    missing=()
    for package in "${wanted[@]}"; do
        [ "$package" = nginx-light ] && command -v nginx >/dev/null && continue
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    # Pages a fifth smaller, where the distribution has the module.
    squeezer=libnginx-mod-http-brotli-static
    dpkg -s "$squeezer" >/dev/null 2>&1 || [ -z "$(apt-cache search --names-only "^$squeezer\$")" ] ||
        missing+=("$squeezer")
    if [ ${#missing[@]} -gt 0 ]; then
        say "Installing ${missing[*]}"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    fi
    if ! id "$user" >/dev/null 2>&1; then
        say "Making the user $user, who owns the data and cannot sign in"
        mkdir -p "$data"
        adduser --system --group --home "$data" --no-create-home "$user" >/dev/null
    fi
fi

say "Folders: $data, $conf"
mkdir -p "$data" "$conf/nginx" "$logs" "$acme" "$units" "$sites"/sites-{available,enabled} \
    "$(dirname "$command")" "$(dirname "$socket")"
mkdir -p -m 700 "$data/backups"
# nginx reads pages and static files; the database is nobody's but the program's.
chmod 711 "$data"
[ -e "$data/db.sqlite3" ] || install -m 600 /dev/null "$data/db.sqlite3"
[ -n "$stage" ] || chown "$user:$user" "$data" "$data/backups" "$data/db.sqlite3"

if [ ! -x "$venv/bin/python" ]; then
    say "Making $venv"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "The program needs Python 3.11 or newer; $python is $("$python" --version). Name a newer one: SANAD_PYTHON=…"
    "$python" -m venv "$venv"
fi
if [ -z "${SANAD_VENV:-}" ]; then
    say "Installing requirements.txt"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --quiet -r "$code/requirements.txt"
fi

# Settings

if [ ! -f "$env_file" ]; then
    say "Writing the settings with a new secret key: $env_file"
    key=$("$venv/bin/python" -c "import secrets; print(secrets.token_urlsafe(50))")
    (
        umask 077
        printf '%s\n' "# See .env.example in $code for what can stand here." "SECRET_KEY=$key" \
            "ALLOWED_HOSTS=$hosts" "PUBLIC_SCHEME=$scheme" "TRUSTED_PROXIES=1" "DATA_DIR=$data" >"$env_file"
    )
else
    say "Keeping the settings in $env_file"
    sed -i -e "s|^ALLOWED_HOSTS=.*|ALLOWED_HOSTS=$hosts|" -e "s|^PUBLIC_SCHEME=.*|PUBLIC_SCHEME=$scheme|" "$env_file"
fi
[ -n "$stage" ] || { chown "root:$user" "$env_file" && chmod 640 "$env_file"; }

# The command `sanad`

runner="runuser -u $user -- env"
[ -z "$stage" ] || runner=env
cat >"$command" <<COMMAND
#!/bin/sh
# manage.py of $code, as the user who owns the data
umask 022
cd "$code" && exec $runner "ENV_FILE=$env_file" "$venv/bin/python" manage.py "\$@"
COMMAND
chmod 755 "$command"

# Database, static files, pages

say "Bringing the database up to date"
manage migrate --no-input --verbosity 0
say "Collecting static files"
manage collectstatic --no-input --verbosity 0
say "Filling in the national holidays that come with this version"
manage fill_holidays
say "Rendering what has changed"
manage refresh
manage check --fail-level ERROR >/dev/null

# Services

say "Services of systemd: nagorik-sanad, its refresh and its nightly backup"
for file in "$deploy"/systemd/*; do put "$file" "$units/$(basename "$file")"; done
if [ -n "$stage" ]; then
    say "A trial: nothing is started"
elif [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl enable --quiet nagorik-sanad.service
    systemctl restart nagorik-sanad.service
    systemctl enable --quiet --now nagorik-sanad-refresh.timer nagorik-sanad-backup.timer
else
    say "systemd does not run here: start the services yourself"
fi

# The web server

reload_nginx() {
    [ -z "$stage" ] || return 0
    nginx -t -q
    if [ -d /run/systemd/system ]; then systemctl reload-or-restart nginx; else nginx -s reload 2>/dev/null || nginx; fi
}
site() { # http or https
    for file in headers shared site; do put "$deploy/nginx/$file.conf" "$conf/nginx/$file.conf"; done
    put "$deploy/nginx/$1.conf" "$sites/sites-available/nagorik-sanad"
    ln -sfn "$sites/sites-available/nagorik-sanad" "$sites/sites-enabled/nagorik-sanad"
    reload_nginx
}
if [ "$scheme" = https ] && [ ! -f "$certificate/fullchain.pem" ] && [ -z "$stage" ]; then
    say "Asking for a certificate for ${hosts//,/ }"
    site http
    certbot certonly --non-interactive --agree-tos --email "$email" --webroot --webroot-path "$acme" \
        --cert-name "$first" --domains "$hosts" --deploy-hook "nginx -s reload" ||
        stop "There is no certificate yet. Do these names lead to this server, and is port 80 open? Then run this again."
fi
say "nginx: $sites/sites-available/nagorik-sanad"
if [ -f "$certificate/fullchain.pem" ] && [ "$scheme" = https ]; then site https; else site http; fi

cat <<DONE

The server answers at $scheme://$first/ . What comes next:
  $(basename "$command") createsuperuser           whoever keeps this server
  $(basename "$command") start_office --help       an office; or start it at $scheme://$first/admin/
The guide: $deploy/README.md
DONE
