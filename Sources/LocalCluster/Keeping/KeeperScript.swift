/// The keeper: a small process of its own that starts the server, waits until nobody uses it, and stops it.
///
/// Being apart from the programs that use the cluster, it stops the server also when these are killed. It starts the
/// server too, so that there is no moment in which a server runs that nobody would stop. Written for a plain `sh`,
/// since forking a Swift program is not safe.
///
/// Descriptor 8 holds `keeper.lock`, handed over locked; 9 is `users.lock`. Children that live on must not inherit
/// either, for a lock lasts as long as any copy of its descriptor. Says `ready` once the server takes connections,
/// else the name of the step that failed, whose words are in the log then.
enum KeeperScript {
    static let text = #"""
        # Whoever waits for the answer may be gone before it is written.
        trap '' PIPE
        cd /
        data=$CLUSTER/data
        log=$CLUSTER/postgres.log
        apart() { "$@" >>"$log" 2>&1 8>&- 9>&-; }
        failed() { echo "$1"; exit 1; }

        start() {
            mkdir -m 700 "$SOCKETS" 2>/dev/null
            # Under /tmp somebody else may have made it first.
            [ -d "$SOCKETS" ] && [ ! -L "$SOCKETS" ] && [ -O "$SOCKETS" ] && chmod 700 "$SOCKETS" || failed sockets
            [ ! -e "$log" ] || mv -f "$log" "$log.previous" || failed folder
            if [ ! -s "$data/PG_VERSION" ]; then
                # Renamed when it is whole, so that one cut short is never taken for a cluster.
                rm -rf "$data.unfinished" || failed folder
                apart "$BINARIES/initdb" --pgdata="$data.unfinished" --username=postgres --encoding=UTF8 \
                    --lc-collate=C --lc-ctype="$CTYPE" --lc-messages=C --auth-local=trust --auth-host=reject \
                    --data-checksums --no-instructions $INITDB_OPTIONS || failed initdb
                echo 'CREATE DATABASE annals' |
                    apart "$BINARIES/postgres" --single -D "$data.unfinished" $SINGLE_OPTIONS postgres || failed initdb
                mv "$data.unfinished" "$data" || failed folder
            fi
            printf '%s' "$CONFIGURATION" >"$data/postgresql.conf" || failed folder
            # Long enough for a recovery after a crash.
            apart "$BINARIES/pg_ctl" start --silent --wait --timeout=600 --pgdata="$data" --log="$log" || failed start
        }

        stop() {
            apart "$BINARIES/pg_ctl" stop --silent --wait --pgdata="$data" --mode="$1" --timeout=120
        }

        wait_for_users() {
            if command -v flock >/dev/null; then
                flock --exclusive 9 8>&-
            else
                perl -e 'open(my $users, "<&=", 9) or die; flock($users, 2) or die' 8>&-
            fi
        }

        [ "$IS_RUNNING" = yes ] || (start) || exit 1
        echo ready
        exec >/dev/null
        [ "$STAYS" = yes ] || exit 0
        wait_for_users
        if [ "$IS_THROW_AWAY" = yes ]; then
            stop immediate
            rm -rf "$CLUSTER"
        else
            stop fast || stop immediate
        fi
        case $SOCKETS in "$CLUSTER"/*) ;; *) rmdir "$SOCKETS" ;; esac
        """#
}
