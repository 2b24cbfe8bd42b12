from app.incidents import service as incident_service


def close(case_id: int) -> None:
    incident_service.close_all(case_id)
