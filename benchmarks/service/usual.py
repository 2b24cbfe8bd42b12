"""The usual style: what a good tutorial or project template leads to.

SQLModel, one synchronous session a request, a user read for each request,
a response model, OFFSET and COUNT. The tables and the duties are the written
service's, so that only the style differs. `uvicorn usual:create_app --factory`.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Annotated
from uuid import UUID, uuid4

import jwt
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.security import OAuth2PasswordBearer
from pydantic import BaseModel
from sqlalchemy import JSON, DateTime, Engine
from sqlmodel import Column, Field, Session, SQLModel, col, create_engine, func, select

ALGORITHM = "HS256"
READERS = {"manager", "auditor", "support"}
WRITERS = {"manager", "seller"}


class User(SQLModel, table=True):
    """Who may log in."""

    __tablename__ = "users"

    id: UUID = Field(primary_key=True)
    tenant_id: UUID
    email: str
    active: bool
    roles: list[str] = Field(sa_column=Column(JSON))


class Seller(SQLModel, table=True):
    """Whose feed is validated."""

    __tablename__ = "sellers"

    id: UUID = Field(primary_key=True)
    tenant_id: UUID
    name: str
    deleted_at: datetime | None = Field(sa_type=DateTime(timezone=True))


class JobBase(SQLModel):
    """What a client gives."""

    seller_id: UUID
    channel: str = Field(max_length=20)
    source: str = Field(min_length=1, max_length=255)
    note: str | None = Field(default=None, max_length=500)


class JobCreate(JobBase):
    """What a client sends."""


class Job(JobBase, table=True):
    """The row."""

    __tablename__ = "jobs"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    tenant_id: UUID
    status: str = "queued"
    rows: int = 0
    failed_rows: int = 0
    started_at: datetime | None = Field(default=None, sa_type=DateTime(timezone=True))
    finished_at: datetime | None = Field(default=None, sa_type=DateTime(timezone=True))
    failure: str | None = None
    created_by: UUID
    created_at: datetime = Field(sa_type=DateTime(timezone=True))
    updated_at: datetime = Field(sa_type=DateTime(timezone=True))
    deleted_at: datetime | None = Field(default=None, sa_type=DateTime(timezone=True))
    version: int = 1


class JobPublic(JobBase):
    """What a client is shown."""

    id: UUID
    status: str
    rows: int
    failed_rows: int
    started_at: datetime | None
    finished_at: datetime | None
    failure: str | None
    created_by: UUID
    created_at: datetime
    updated_at: datetime
    version: int


class JobsPublic(SQLModel):
    """A page."""

    data: list[JobPublic]
    count: int


class TokenPayload(BaseModel):
    """What a token says."""

    sub: UUID | None = None


@cache
def engine() -> Engine:
    """Return the pool, which has the sizes that SQLAlchemy gives by default."""
    return create_engine(os.environ["USUAL_DATABASE_URL"])


def get_session() -> Iterator[Session]:
    """Yield a session for one request."""
    with Session(engine()) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
TokenDep = Annotated[str, Depends(OAuth2PasswordBearer(tokenUrl="/v1/tokens"))]


def get_current_user(session: SessionDep, token: TokenDep) -> User:
    """Return the user of the token."""
    try:
        claims = jwt.decode(token, os.environ["SECRET_KEY"], algorithms=[ALGORITHM])
        payload = TokenPayload(**claims)
    except (jwt.InvalidTokenError, ValueError) as error:
        raise HTTPException(403, "Could not validate credentials") from error
    user = session.get(User, payload.sub)
    if not user:
        raise HTTPException(404, "User not found")
    if not user.active:
        raise HTTPException(400, "Inactive user")
    return user


CurrentUser = Annotated[User, Depends(get_current_user)]

router = APIRouter(prefix="/jobs", tags=["jobs"])


@router.get("")
def read_jobs(
    session: SessionDep, user: CurrentUser, skip: int = 0, limit: int = 100
) -> JobsPublic:
    """Return a page of the jobs of the user's tenant."""
    if READERS.isdisjoint(user.roles):
        raise HTTPException(403, "Not enough permissions")
    visible = (col(Job.tenant_id) == user.tenant_id, col(Job.deleted_at).is_(None))
    count = session.exec(select(func.count()).select_from(Job).where(*visible)).one()
    jobs = session.exec(
        select(Job)
        .where(*visible)
        .order_by(col(Job.created_at).desc())
        .offset(skip)
        .limit(limit)
    ).all()
    return JobsPublic(data=[JobPublic.model_validate(job) for job in jobs], count=count)


@router.get("/{job_id}", response_model=JobPublic)
def read_job(
    job_id: UUID, session: SessionDep, user: CurrentUser, response: Response
) -> Job:
    """Return a job."""
    job = session.get(Job, job_id)
    if not job or job.tenant_id != user.tenant_id or job.deleted_at:
        raise HTTPException(404, "Job not found")
    if READERS.isdisjoint(user.roles) and job.created_by != user.id:
        raise HTTPException(403, "Not enough permissions")
    response.headers["ETag"] = f'"{job.version}"'
    return job


@router.post("", response_model=JobPublic, status_code=201)
def create_job(session: SessionDep, user: CurrentUser, job_in: JobCreate) -> Job:
    """Create a job."""
    if WRITERS.isdisjoint(user.roles):
        raise HTTPException(403, "Not enough permissions")
    seller = session.get(Seller, job_in.seller_id)
    if not seller or seller.tenant_id != user.tenant_id or seller.deleted_at:
        raise HTTPException(409, "Unknown seller")
    now = datetime.now(UTC)
    made = {"created_by": user.id, "created_at": now, "updated_at": now}
    job = Job.model_validate(job_in, update={"tenant_id": user.tenant_id, **made})
    session.add(job)
    session.commit()
    session.refresh(job)
    return job


def create_app() -> FastAPI:
    """Return the application."""
    app = FastAPI(title="The usual style")
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["http://localhost:5173"],
        allow_credentials=True,
        allow_methods=["*"],
        allow_headers=["*"],
    )
    app.include_router(router, prefix="/v1")
    return app
