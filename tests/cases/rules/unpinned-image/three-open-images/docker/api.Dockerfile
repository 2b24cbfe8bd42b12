ARG BASE=python:latest
FROM node AS assets
RUN npm run build
FROM --platform=linux/amd64 ghcr.io/acme/python-base:latest AS build
FROM build AS test
from docker.io/library/python
COPY --from=build /install /usr/local
