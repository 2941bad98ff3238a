# What the machine must have. Quiet and idempotent: nothing happens where all of it is there.

# need_pkgs FILE:PACKAGE...: where FILE (a command, or a path with a star) is missing, installs the Debian PACKAGE as root,
# else says what to install.
need_pkgs() {
  local pair missing=()
  for pair in "$@"; do
    present "${pair%%:*}" || missing+=("${pair#*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    die 1 "missing on this machine: ${missing[*]} (as root: apt-get install ${missing[*]})"
  fi
  say "Installing ${missing[*]} ..."
  apt_quietly update || true
  apt_quietly install -y --no-install-recommends "${missing[@]}" || die 1 "could not install ${missing[*]}"
  for pair in "$@"; do
    present "${pair%%:*}" || die 1 "${pair#*:} was installed, but ${pair%%:*} is still missing"
  done
}

present() {
  case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# apt-get speaks only when it fails.
apt_quietly() {
  local log
  log=$(mktemp)
  if DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    tail -20 "$log" >&2
    rm -f "$log"
    return 1
  fi
}

need_build_tools() {
  need_pkgs /usr/lib/jvm/*17*/bin/javac:openjdk-17-jdk-headless mvn:maven curl:curl
  use_java_17
  use_node
}

need_postgres() { need_pkgs '/usr/lib/postgresql/*/bin/initdb:postgresql'; }

need_browser() { need_pkgs chromium:chromium '/usr/share/fonts/opentype/noto/NotoSansCJK*:fonts-noto-cjk'; }
