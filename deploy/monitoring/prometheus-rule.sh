#!/usr/bin/env bash
# Writes prometheus-rule.yaml, the alerts for Prometheus' operator, from the rule file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
{
  cat <<'HEAD'
# Written by prometheus-rule.sh from rules/hito.yaml: edit that.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: hito
spec:
HEAD
  sed -n '/^groups:/,$p' rules/hito.yaml | sed 's/^/  /'
} >prometheus-rule.yaml
