"""The question library: one query file and one type of row for each question that analysts ask."""

from graph.questions.ask import ask, question
from graph.questions.library import QUESTIONS
from graph.questions.model import Answer, Parameter, Question, Row

__all__ = ["QUESTIONS", "Answer", "Parameter", "Question", "Row", "ask", "question"]
