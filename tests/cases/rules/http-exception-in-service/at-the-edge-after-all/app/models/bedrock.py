from fastapi import HTTPException


class LanguageModel:
    def answer(self, prompt: str) -> str:
        if not prompt:
            raise HTTPException(400, "nothing was asked")
        return prompt[::-1]
