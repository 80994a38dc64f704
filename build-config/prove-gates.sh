#!/usr/bin/env bash
# Shows that each gate of the build bites: a small house with one fault at a time must fail, for the right reason.
# Run by hand after a change of pom.xml (about a minute; needs a repository warmed by one `mvn verify`).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# A house that passes: the real pom, formatter and compiler, two classes, one test.
furnish() {
    rm -rf "$work/house"
    mkdir -p "$work/house/src/main/java/org/guichet" "$work/house/src/test/java/org/guichet"
    cp -R "$root/pom.xml" "$root/build-config" "$root/.mvn" "$work/house"
    cp "$root/src/test/java/org/guichet/BuildPlatformTest.java" "$work/house/src/test/java/org/guichet/"
    cat >"$work/house/src/main/java/org/guichet/package-info.java" <<'JAVA'
/** A small house. */
@NullMarked
package org.guichet;

import org.jspecify.annotations.NullMarked;
JAVA
    class 'static String name() { return "guichet"; }'
}

# One class with one member; formatted by hand as the formatter would.
class() {
    printf 'package org.guichet;\n\n%sfinal class Sample {\n\n    private Sample() {}\n\n%s\n}\n' "${2:-}" \
        "$(sed 's/^/    /' <<<"$1" | sed -e 's/ { / {\n        /' -e 's/; }$/;\n    }/')" \
        >"$work/house/src/main/java/org/guichet/Sample.java"
}

build() {
    (cd "$work/house" && mvn -o -q -B -Dstyle.color=never "$@") >"$work/log" 2>&1
}

# must_fail WHAT REASON GOAL...: the build fails and its log has the reason
must_fail() {
    local what=$1 reason=$2
    shift 2
    if build "$@"; then
        echo "DOES NOT BITE  $what: the build passed"
    elif ! grep -qE "$reason" "$work/log"; then
        echo "DOES NOT BITE  $what: failed for another reason"
        tail -n 20 "$work/log"
    else
        echo "bites          $what"
        return
    fi
    failures=$((failures + 1))
}

furnish
if build verify; then
    echo "passes         a clean house, Maven on $(mvn -v | sed -n 's/^Java version: \([^,]*\).*/\1/p')"
else
    cat "$work/log"
    echo "the clean house does not pass: nothing is proven"
    exit 1
fi

class 'static String name() { return    "guichet"; }'
must_fail "Spotless: formatting" 'spotless|format violations' verify

class 'static String name() { return "guichet"; }' $'import java.util.List;\n\n'
must_fail "Error Prone: unused import" '\[RemoveUnusedImports\]' compile

class 'static String name() { return null; }'
must_fail "NullAway: null returned where none is allowed" '\[NullAway\]' compile

class 'static String name() { int unused = 1; return "guichet"; }'
must_fail "Error Prone: unused variable" '\[Un(us|nam)edVariable\]' compile

class 'static boolean same(String name) { return name.equals(name); }'
must_fail "Error Prone: equal to itself" '\[SelfEquals\]' compile

class 'static java.util.List names() { return java.util.List.of(); }'
must_fail "javac -Xlint -Werror: raw type" '\[rawtypes\]' compile

furnish
must_fail "toolchain: none of that version" 'toolchain' compile '-Djava.toolchain=[99,)'
must_fail "toolchain: the JDK that compiles is too old" 'release version 25 not supported|invalid target release' \
    compile '-Djava.toolchain=[17,18)'

sed -i.bak 's/isEqualTo(25)/isEqualTo(17)/' "$work/house/src/test/java/org/guichet/BuildPlatformTest.java"
must_fail "tests run, on the toolchain's JDK and not on Maven's" 'testsRunOnTheJdkOfTheToolchain' test

furnish
awk '/<dependencies>/ && !done && seen { print; print "<dependency><groupId>info.picocli</groupId><artifactId>picocli</artifactId><version>4.7.7</version></dependency>"; done = 1; next } /<\/dependencyManagement>/ { seen = 1 } { print }' \
    "$root/pom.xml" >"$work/house/pom.xml"
must_fail "Enforcer: a dependency declared twice" 'picocli.*duplicate|[Dd]uplicate|must be unique' validate

[ "$failures" = 0 ] || { echo "$failures gate(s) do not bite"; exit 1; }
