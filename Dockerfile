# The program in a small image: built with the Swift image, run on Debian without a toolchain, as a user without rights.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpq-dev libxml2-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN swift build --configuration release --product annals --static-swift-stdlib \
    && install -D "$(swift build --configuration release --show-bin-path)/annals" /out/usr/local/bin/annals \
    && strip /out/usr/local/bin/annals \
    && mkdir -p /out/usr/local/share/annals \
    && cp -r openapi.yaml sql seeds /out/usr/local/share/annals/

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates libpq5 libxml2 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin annals
COPY --from=build /out /
ENV ANNALS_HOME=/usr/local/share/annals
USER annals
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["annals"]
CMD ["serve", "--host", "0.0.0.0"]
