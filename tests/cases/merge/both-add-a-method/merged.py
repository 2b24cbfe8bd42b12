class Job:
    def start(self):
        return 1

    def mine(self):
        return 2

    def stop(self):
        return 3
