import app.costs.service as cost_service


def close_all(case_id: int) -> None:
    cost_service.add(case_id)
