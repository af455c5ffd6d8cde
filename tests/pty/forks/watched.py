"""The workbook under a watch that notes each step out of the program; with ``prove``, ctrl+s takes two of them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

log = os.open(sys.argv.pop(1), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
prove = sys.argv.pop(1) == "prove"

OUT = {
    *("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"),
    *("socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "webbrowser.open", "ftplib.connect"),
    *("subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "pty.spawn"),
}


def note(event: str, _arguments: tuple[object, ...]) -> None:
    if event in OUT:
        os.write(log, f"{event}\n".encode())


sys.addaudithook(note)

from trivsel_tui.cli import run  # noqa: E402 (the watch comes first)
from trivsel_tui.tui.app import TrivselApp  # noqa: E402


def step_out(_app: TrivselApp) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        out.connect(("127.0.0.1", 9))
    subprocess.run(["true"], check=True)


if prove:
    setattr(TrivselApp, "action_save", step_out)  # noqa: B010 (a method may not be assigned to)
run()
