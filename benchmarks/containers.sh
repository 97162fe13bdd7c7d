#!/usr/bin/env bash
# Measures the product in containers, from built images: their sizes, seconds from "up" until all is healthy with new volumes and
# with old ones, and the memory of each container. Usage: benchmarks/containers.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."

rounds=${1:-3}
compose='docker compose'
$compose version >/dev/null 2>&1 || compose=docker-compose
export COMPOSE_PROJECT_NAME=rehearse-measured
export REHEARSE_HTTP_PORT=${REHEARSE_HTTP_PORT:-21980} REHEARSE_HTTPS_PORT=21981 REHEARSE_MAILBOX_PORT=21982
export REHEARSE_PUBLIC_URL=http://localhost:$REHEARSE_HTTP_PORT
trap '$compose down -v >/dev/null 2>&1' EXIT

up() {
    local begun=$EPOCHREALTIME
    $compose up -d --no-build >/dev/null 2>&1
    until [ "$(docker inspect --format '{{.State.Health.Status}}' "$($compose ps -q front-door)")" = healthy ]; do
        sleep 0.1
    done
    awk -v a="$begun" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }'
}

echo "load before: $(cut -d ' ' -f 1-3 /proc/loadavg)"
docker images --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep -E '^(rehearse/|eclipse-temurin|postgres|caddy|axllent)'
for ((round = 1; round <= rounds; round++)); do
    echo "up with new volumes: $(up) s"
    $compose down >/dev/null 2>&1
    echo "up with old volumes: $(up) s"
    [ "$round" -lt "$rounds" ] || break
    $compose down -v >/dev/null 2>&1
done
for service in question-service interview-service notify-service; do
    docker logs "$($compose ps -q $service)" 2>&1 | grep -o '[a-z-]*service.* started in [0-9.]*s' | sed 's/ 0.1.*started in/ started in/'
done
sleep 5
docker stats --no-stream --format '{{.Name}} {{.MemUsage}}'
echo "load after: $(cut -d ' ' -f 1-3 /proc/loadavg)"
