import asyncio


async def test_done(job) -> None:
    for _ in range(50):
        await asyncio.sleep(0.1)
        if job.done:
            break
    assert job.done


async def test_pending(manager) -> None:
    manager.keep(asyncio.create_task(asyncio.sleep(30)))
    assert manager.busy


async def test_waits(job) -> None:
    await asyncio.sleep(1)
    assert job.done
