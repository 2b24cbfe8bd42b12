class Job:
    def start(self):
<<<<<<< yours
        a = "mine"
=======
        a = "theirs"
>>>>>>> backwright
        return a

    def stop(self):
        return 3
