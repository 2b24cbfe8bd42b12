import typing as t

from fastapi import APIRouter

router = APIRouter(prefix="/jobs")


@router.get("", response_model=list[dict])
def read_jobs(done: bool = False) -> t.Any:
    return [{"id": 1, "done": done}]


@router.get("/{job_id}")
async def read_job(job_id: int) -> t.Mapping[str, object]:
    return {"id": job_id}


@router.post("/{job_id}/cancel", response_model=t.Dict[str, t.Any])
async def cancel(job_id: int):
    return {"id": job_id, "cancelled": True}
