from fastapi import Response, WebSocket, WebSocketDisconnect


class Rooms:
    def __init__(self) -> None:
        self.open: set[WebSocket] = set()

    async def tell(self, text: str) -> None:
        for socket in self.open:
            try:
                await socket.send_text(text)
            except WebSocketDisconnect:
                print(Response, text)
