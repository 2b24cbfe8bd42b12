from fastapi import APIRouter, Depends

from app.deps import Session, get_session, require_admin
from app.models import Account, AccountCreate

router = APIRouter(prefix="/staff", dependencies=[Depends(require_admin)])


@router.post("/accounts")
async def create_for(body: AccountCreate, db: Session = Depends(get_session)) -> int:
    db.add(Account(**body.model_dump()))
    return 1
