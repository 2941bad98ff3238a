# Shared by the commands in bin/: where things are, how to say what is wrong, ports, Java.
# To be sourced by bash; needs nothing that is not on a plain Debian machine.

TOP="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
VERSION=1.0.0
ARCHIVE="$TOP/karaf-assembly/target/karaf-assembly-$VERSION.tar.gz"

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }

# die CODE MESSAGE...: ends the command with one clear sentence on stderr.
die() {
  local code=$1
  shift
  warn "${COMMAND:-tonghu}: $*"
  exit "$code"
}

# port_taken HOST PORT: true when something answers there.
port_taken() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

# free_port: prints a loopback port nobody listens on, below the range the system hands out by itself.
free_port() {
  local port
  for _ in $(seq 200); do
    port=$((20000 + RANDOM % 12000))
    if ! port_taken 127.0.0.1 "$port"; then
      say "$port"
      return 0
    fi
  done
  die 1 "no free port on 127.0.0.1"
}

# use_java_17: sets JAVA_HOME to a JDK of version 17 and says clearly when there is none.
use_java_17() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/java-17-openjdk-* /usr/lib/jvm/*17* \
    "$(dirname "$(dirname "$(readlink -f "$(command -v javac || say /none/bin/javac)")")")"; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 17\.'; then
      export JAVA_HOME=$home
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done
  die 1 "a Java development kit of version 17 is needed (Debian: openjdk-17-jdk-headless); set JAVA_HOME to it"
}

# use_node: the front end is built with the machine's own Node.js.
use_node() {
  local major
  command -v node >/dev/null && command -v npm >/dev/null ||
    die 1 "Node.js 20 or newer with npm is needed to build the pages"
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || die 1 "Node.js 20 or newer is needed to build the pages; this is $(node --version)"
}
