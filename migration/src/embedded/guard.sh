# Runs one job and outlives the process that asked for it, to clean up after both.
#
#   $1    the directory to remove in the end; created if missing
#   $2    the name of this job: its output goes to <name>.log, its exit status to <name>.exit
#   rest  the job: a program and its arguments; it reads GUARD_INPUT
#
# Standard input is a pipe whose other end only that process holds. A line on it dismisses the guard.
# Its end says that the process is gone, however it went: then the job is stopped and the directory
# removed. Runs in a process group of its own, with output to /dev/null.

dir=$1 name=$2
shift 2
umask 077
# What the caller's parents left open (a pipe to `tee`, a job server) must not stay open here.
exec 3<&0 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- </dev/null
[ -d "$dir" ] || mkdir "$dir" || exit 1

"$@" >>"$dir/$name.log" 2>&1 3<&- <<INPUT &
$GUARD_INPUT
INPUT
job=$!

# Not earlier: the job would inherit it.
trap '' HUP INT QUIT TERM

(
    read -r _ && exit 0
    if [ ! -e "$dir/$name.exit" ]; then
        # Programs stop at the first; a server with clients stops at once at the second.
        kill -TERM "$job"
        kill -QUIT "$job"
        patience=500
        while kill -0 "$job" && [ "$patience" -gt 0 ]; do
            patience=$((patience - 1))
            sleep 0.02
        done
        [ "$patience" -gt 0 ] || kill -KILL "$job"
    fi
    exit 1
) <&3 3<&- &
owner=$!
exec 3<&-

wait "$job"
echo "$?" >"$dir/$name.exit"
wait "$owner" && exit 0

# A child of a killed job may still be writing.
tries=50
while rm -rf "$dir"; [ -e "$dir" ] && [ "$tries" -gt 0 ]; do
    tries=$((tries - 1))
    sleep 0.1
done
