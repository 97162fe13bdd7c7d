#!/bin/sh
# Measures the start of the whole product and its memory: time until ready and resident memory of each process.
# Usage: benchmarks/startup.sh [RUNS] [OPTION OF RUN ...]; the data folder is target/startup, made anew unless it is there.
# Needs Linux (/proc). Prints one line a run, and what the machine was doing meanwhile.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd -P)
runs=${1:-3}
[ $# -eq 0 ] || shift
data=$home/target/startup
mkdir -p "$home/target"

memory() { # pid -> megabytes of proportional and of resident memory
    awk '/^Pss:/ { pss += $2 } /^Rss:/ { rss += $2 } END { printf "%d/%d", pss / 1024, rss / 1024 }' "/proc/$1/smaps_rollup"
}

descendants() {
    for child in $(pgrep -P "$1" || true); do
        printf '%s ' "$child"
        descendants "$child"
    done
}

field() { sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^,\"}]*\).*/\1/p" "$data/ready.json" | head -n 1; }

for run in $(seq "$runs"); do
    "$home/rehearse" run --port 9600 --data "$data" "$@" >"$data.log" 2>&1 &
    launcher=$!
    until [ -e "$data/ready.json" ]; do
        kill -0 "$launcher" 2>/dev/null || { cat "$data.log"; exit 1; }
        sleep 0.1
    done
    seconds=$(field seconds)
    load=$(cut -d ' ' -f 1 /proc/loadavg)
    sleep 5 # lets the memory of the start settle
    line=
    total=0
    postmaster=$(head -n 1 "$data/postgres/postmaster.pid")
    for name in launcher question-service interview-service notify-service postgres; do
        case $name in
            launcher) pid=$launcher ;;
            postgres) pid=$postmaster ;;
            *) pid=$(field "$name") ;;
        esac
        sum=0
        for process in $pid $([ "$name" = postgres ] && descendants "$pid"); do
            pss=$(memory "$process" | cut -d / -f 1)
            sum=$((sum + pss))
        done
        total=$((total + sum))
        line="$line $name $sum"
    done
    printf 'run %s: ready in %s s (load %s); memory in MB:%s, together %s\n' "$run" "$seconds" "$load" "$line" "$total"
    kill "$launcher"
    wait "$launcher" || true
done
