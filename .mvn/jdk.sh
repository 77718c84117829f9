# Sourced by ./build and ./etalon: find_jdk LEAST TOOL prints the home of the newest JDK that is at least LEAST and has bin/TOOL.
jdk_major() {
  [ -x "$1/bin/$2" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/[^"]*"\([0-9]*\).*/\1/p'
  fi
}

find_jdk() {
  jdk_best='' jdk_best_major=0
  jdk_path=$(command -v java 2>/dev/null) && jdk_path=$(dirname "$(dirname "$(readlink -f "$jdk_path")")")
  for jdk_home in "${JAVA_HOME:-}" "$jdk_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    jdk_now=$(jdk_major "$jdk_home" "$2") || continue
    if [ -n "$jdk_now" ] && [ "$jdk_now" -ge "$1" ] && [ "$jdk_now" -gt "$jdk_best_major" ]; then
      jdk_best=$jdk_home jdk_best_major=$jdk_now
    fi
  done
  [ -n "$jdk_best" ] && printf '%s\n' "$jdk_best"
}
