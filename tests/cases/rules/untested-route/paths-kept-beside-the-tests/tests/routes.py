BASE = "/users"
ME = "/users/me"


def rights(user_id: int) -> str:
    return f"{BASE}/{user_id}/rights"
