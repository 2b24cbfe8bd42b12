import time

from discord.ext import commands

bot = commands.Bot("!")


@bot.command()
async def ping(context: commands.Context) -> None:
    time.sleep(1)
    await context.send("pong")
