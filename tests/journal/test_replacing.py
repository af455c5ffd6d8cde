from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trivsel_tui.journal import replacing
from trivsel_tui.journal.replacing import Disk

OLD, NEW = b"old " * 1000, b"new " * 3000
CALLS = ("create", "write", "sync", "close", "replace", "sync_folder", "remove")


class FailingDisk(Disk):
    """Lets one call fail."""

    def __init__(self, call: str, code: int) -> None:
        self.call, self.code = call, code

    def _may(self, call: str) -> None:
        if call == self.call:
            raise OSError(self.code, os.strerror(self.code))

    def create(self, path: Path) -> int:
        self._may("create")
        return super().create(path)

    def write(self, descriptor: int, data: memoryview) -> int:
        self._may("write")
        return super().write(descriptor, data[:1000])

    def sync(self, descriptor: int) -> None:
        self._may("sync")
        super().sync(descriptor)

    def close(self, descriptor: int) -> None:
        super().close(descriptor)
        self._may("close")

    def replace(self, source: Path, target: Path) -> None:
        self._may("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._may("sync_folder")
        super().sync_folder(folder)

    def remove(self, path: Path) -> None:
        self._may("remove")
        super().remove(path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "2026-11-24.json"
    path.write_bytes(OLD)
    return path


def test_a_file_is_replaced_whole_for_its_owner_alone_and_nothing_is_left(file: Path) -> None:
    file.chmod(0o644)
    replacing.write(file, NEW, Disk())
    assert file.read_bytes() == NEW
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_short_writes_are_gone_on_with(file: Path) -> None:
    replacing.write(file, NEW, FailingDisk("nothing", 0))
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "replace"])
def test_an_error_at_any_call_leaves_the_old_file_whole_and_nothing_beside_it(file: Path, call: str, code: int) -> None:
    with pytest.raises(OSError, match=os.strerror(code)):
        replacing.write(file, NEW, FailingDisk(call, code))
    assert file.read_bytes() == OLD
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("code", [errno.EIO, errno.EINVAL, errno.ENOTSUP])
def test_a_folder_that_cannot_be_flushed_is_no_failure_since_the_new_file_stands(file: Path, code: int) -> None:
    replacing.write(file, NEW, FailingDisk("sync_folder", code))
    assert file.read_bytes() == NEW


def test_a_file_that_cannot_take_its_place_keeps_its_data_beside_it(file: Path) -> None:
    temporary = replacing.stage(file, NEW, Disk())
    with pytest.raises(OSError, match="denied"):
        replacing.commit(temporary, file, FailingDisk("replace", errno.EACCES))
    assert (file.read_bytes(), temporary.read_bytes()) == (OLD, NEW)


def test_a_leftover_that_cannot_be_removed_is_no_second_error(file: Path) -> None:
    replacing.discard(file, FailingDisk("remove", errno.EACCES))
    assert file.exists()


class HeldError(PermissionError):
    """What Windows says."""

    def __init__(self, winerror: int) -> None:
        super().__init__(errno.EACCES, "held")
        self.winerror = winerror


class WindowsDisk(Disk):
    """A file held by another program for a while; waiting takes no time."""

    windows = True

    def __init__(self, times: int, winerror: int = 32) -> None:
        self.times, self.winerror, self.waited = times, winerror, 0.0

    def replace(self, source: Path, target: Path) -> None:
        if self.times:
            self.times -= 1
            raise HeldError(self.winerror)
        super().replace(source, target)

    def pause(self, seconds: float) -> None:
        self.waited += seconds


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_on_windows_a_held_file_is_waited_for_nine_times_in_some_three_seconds(file: Path, winerror: int) -> None:
    disk = WindowsDisk(9, winerror)
    replacing.write(file, NEW, disk)
    assert file.read_bytes() == NEW
    assert disk.waited == pytest.approx(3.27)


def test_the_tenth_time_it_is_an_error(file: Path) -> None:
    with pytest.raises(HeldError):
        replacing.write(file, NEW, WindowsDisk(10))
    assert file.read_bytes() == OLD


def test_another_error_of_windows_is_not_waited_for(file: Path) -> None:
    disk = WindowsDisk(1, 112)
    with pytest.raises(HeldError):
        replacing.write(file, NEW, disk)
    assert disk.waited == 0


def test_elsewhere_a_refusal_is_not_waited_for(file: Path) -> None:
    disk = WindowsDisk(1)
    disk.windows = False
    with pytest.raises(HeldError):
        replacing.write(file, NEW, disk)
    assert disk.waited == 0


def test_the_systems_own_pause_and_folder_can_be_called(tmp_path: Path) -> None:
    disk = Disk()
    disk.pause(0)
    disk.make_folder(tmp_path / "answers")
    assert (tmp_path / "answers").stat().st_mode & 0o777 == 0o700


class RecordingDisk(Disk):
    """Notes each call that changes something, in order."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, str]] = []
        self.names: dict[int, str] = {}

    def create(self, path: Path) -> int:
        descriptor = super().create(path)
        self.names[descriptor] = path.name
        self.calls.append(("create", path.name, ""))
        return descriptor

    def write(self, descriptor: int, data: memoryview) -> int:
        self.calls.append(("write", self.names[descriptor], bytes(data).decode()))
        return super().write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        if descriptor in self.names:
            self.calls.append(("sync", self.names[descriptor], ""))
        super().sync(descriptor)

    def close(self, descriptor: int) -> None:
        self.names.pop(descriptor)
        super().close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self.calls.append(("replace", source.name, target.name))
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self.calls.append(("sync_folder", "", ""))


def after_power_loss(calls: list[tuple[str, str, str]], target: str) -> Iterator[str]:
    """Yield what the target may hold when the power goes after those calls.

    Data that was not synced may be there, be missing or be torn; each change of a name since the folder was synced
    may be there or not.
    """
    kept: dict[str, str] = {target: OLD.decode()}
    data, synced, names = dict(kept), dict(kept), {target: target}
    pending: list[tuple[str, str]] = []
    for call, name, more in calls:
        if call == "create":
            data[name], synced[name] = "", ""
            pending.append((name, name))
        elif call == "write":
            data[name] += more
        elif call == "sync":
            synced[name] = data[name]
        elif call == "replace":
            pending.append((more, name))
        else:
            names |= dict(pending)
            pending = []
    for there in itertools.product((True, False), repeat=len(pending)):
        found = {**names, **{name: file for (name, file), is_there in zip(pending, there, strict=True) if is_there}}
        file = found[target]
        now, before = data[file], synced[file]
        yield from (now,) if now == before else (now, before, now[: len(now) // 2])


def states(file: Path, forget: Callable[[str], bool] = lambda call: False) -> tuple[set[str], set[str]]:
    disk = RecordingDisk()
    replacing.write(file, NEW, disk)
    calls = [call for call in disk.calls if not forget(call[0])]
    during = {state for end in range(len(calls)) for state in after_power_loss(calls[:end], file.name)}
    return during, set(after_power_loss(calls, file.name))


def test_when_the_power_goes_the_file_is_the_old_or_the_new_and_the_new_once_it_was_said(file: Path) -> None:
    during, after = states(file)
    assert during == {OLD.decode(), NEW.decode()}
    assert after == {NEW.decode()}


def test_the_model_of_power_loss_sees_what_each_flush_is_for(file: Path) -> None:
    during, _after = states(file, lambda call: call == "sync")
    assert "" in during
    file.write_bytes(OLD)
    _during, after = states(file, lambda call: call == "sync_folder")
    assert OLD.decode() in after
