from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app.database import get_db
from app.domain.recipes import service
from app.domain.recipes.repository import RecipeRepo as Recipes

router = APIRouter(prefix="/recipes")


def recipe_service(db: Session = Depends(get_db)) -> service.RecipeService:
    return service.RecipeService(db, 1)


@router.get("/count")
def count(user_id: int, db: Session = Depends(get_db)) -> int:
    return service.RecipeService(db, user_id).count()


@router.get("/all")
def read_all(db: Session = Depends(get_db)) -> list[int]:
    recipes = Recipes(db)
    return [id(recipes)]


@router.get("/mine")
def mine(found: service.RecipeService = Depends(recipe_service)) -> int:
    return found.count()
